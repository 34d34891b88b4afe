package org.etax.declaration.certificate;

import java.util.Base64;
import java.util.UUID;
import org.etax.declaration.document.DocumentStore;
import org.etax.kernel.Right;
import org.etax.platform.access.Acting;
import org.etax.platform.access.Requires;
import org.etax.platform.command.Answer;
import org.etax.platform.command.Commands;
import org.etax.platform.command.IncomingCommand;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Order;
import org.etax.platform.page.Page;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Payment certificates (税收完税证明). */
@RestController
@RequestMapping("/api/declaration/v1/taxpayers/{taxpayerId}")
class CertificateController {

    private final Certificates certificates;
    private final CertificateRows rows;
    private final DocumentStore documents;
    private final Commands commands;

    CertificateController(Certificates certificates, CertificateRows rows, DocumentStore documents, Commands commands) {
        this.certificates = certificates;
        this.rows = rows;
        this.documents = documents;
        this.commands = commands;
    }

    /** Issues the payment's certificate, or finds the one that was issued. */
    @PostMapping("/payments/{paymentId}/certificate")
    @Requires(Right.PAY_TAX)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CertificateView> issue(Acting acting, IncomingCommand incoming, @PathVariable UUID paymentId) {
        CertificateNumber number = certificates.drawNumber();
        return commands.execute(acting, incoming, "issue-certificate", paymentId, CertificateView.class, () -> {
            CertificateView view = certificates.issue(acting, paymentId, number);
            return Answer.created(
                    view, "/api/declaration/v1/taxpayers/" + acting.taxpayerId() + "/certificates/" + view.id());
        });
    }

    /** The certificates issued so far, by time of issue. */
    @GetMapping("/certificates")
    @Requires(Right.VIEW)
    Page<CertificateView> list(
            Acting acting,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "ASCENDING") Order order,
            @RequestParam(defaultValue = "50") int limit) {
        return Page.of(
                rows.list(acting.taxpayerId(), order, Cursor.parse(after), Page.checked(limit) + 1),
                limit,
                certificate -> Cursor.of(certificate.id()));
    }

    /** The exact bytes that were signed, with the signature beside them. */
    @GetMapping("/certificates/{id}")
    @Requires(Right.VIEW)
    ResponseEntity<byte[]> content(Acting acting, @PathVariable UUID id) {
        return documents
                .find(acting.taxpayerId(), id)
                .map(document -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Etax-Signature", Base64.getEncoder().encodeToString(document.signature()))
                        .header("Etax-Key-Id", document.keyId())
                        .body(document.content()))
                .orElseThrow(() -> ProblemException.of(PlatformProblem.NOT_FOUND));
    }
}
