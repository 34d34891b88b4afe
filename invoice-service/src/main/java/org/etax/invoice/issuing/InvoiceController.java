package org.etax.invoice.issuing;

import java.util.UUID;
import org.etax.invoice.drafting.InvoiceDraft;
import org.etax.kernel.Right;
import org.etax.platform.access.Acting;
import org.etax.platform.access.Requires;
import org.etax.platform.audit.AuditActor;
import org.etax.platform.command.Commands;
import org.etax.platform.command.IncomingCommand;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Issues single invoices and shows one. */
@RestController
@RequestMapping("/api/invoice/v1/taxpayers/{taxpayerId}/invoices")
class InvoiceController {

    private final Commands commands;
    private final IssuingDays days;
    private final InvoiceIssuing issuing;
    private final InvoiceRows rows;

    InvoiceController(Commands commands, IssuingDays days, InvoiceIssuing issuing, InvoiceRows rows) {
        this.commands = commands;
        this.days = days;
        this.issuing = issuing;
        this.rows = rows;
    }

    /** 201 with the invoice; 200 with the first one when the same draft was issued before under its serial. */
    @PostMapping
    @Requires(Right.ISSUE_INVOICE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<IssuedInvoice> issue(Acting acting, IncomingCommand incoming, @RequestBody InvoiceDraft draft) {
        IssuingDay day = days.open(acting.taxpayerId());
        return commands.execute(
                acting,
                incoming,
                "issue-invoice",
                draft,
                IssuedInvoice.class,
                () -> issuing.issue(draft, day, AuditActor.of(acting)));
    }

    /** One invoice with its lines and its seal. */
    @GetMapping("/{id}")
    @Requires(Right.VIEW)
    IssuedInvoice find(Acting acting, @PathVariable UUID id) {
        return rows.find(acting.taxpayerId(), id).orElseThrow(() -> ProblemException.of(PlatformProblem.NOT_FOUND));
    }

    /** The legal original: the signed bytes exactly as issued. */
    @GetMapping(path = "/{id}/xml", produces = MediaType.APPLICATION_XML_VALUE)
    @Requires(Right.VIEW)
    ResponseEntity<byte[]> file(Acting acting, @PathVariable UUID id) {
        return rows.file(acting.taxpayerId(), id)
                .map(file -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_XML)
                        .body(file.content()))
                .orElseThrow(() -> ProblemException.of(PlatformProblem.NOT_FOUND));
    }
}
