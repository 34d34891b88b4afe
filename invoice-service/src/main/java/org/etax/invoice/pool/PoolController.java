package org.etax.invoice.pool;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.etax.invoice.issuing.IssuedOriginals;
import org.etax.kernel.Right;
import org.etax.kernel.TaxPeriod;
import org.etax.platform.access.Acting;
import org.etax.platform.access.Requires;
import org.etax.platform.audit.AuditActor;
import org.etax.platform.command.Answer;
import org.etax.platform.command.Commands;
import org.etax.platform.command.IncomingCommand;
import org.etax.platform.journal.AuditRecord;
import org.etax.platform.journal.Journal;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Order;
import org.etax.platform.page.Page;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a buyer what it received and takes its confirmations, and takes them back. */
@RestController
@RequestMapping("/api/invoice/v1/taxpayers/{taxpayerId}")
class PoolController {

    private static final int MOST = 1_000;

    private final Commands commands;
    private final DeductionConfirmation confirmation;
    private final DeductionWithdrawal withdrawal;
    private final ReceivedRows rows;
    private final IssuedOriginals originals;
    private final SuggestionReading suggestions;
    private final Journal journal;

    PoolController(
            Commands commands,
            DeductionConfirmation confirmation,
            DeductionWithdrawal withdrawal,
            ReceivedRows rows,
            IssuedOriginals originals,
            SuggestionReading suggestions,
            Journal journal) {
        this.commands = commands;
        this.confirmation = confirmation;
        this.withdrawal = withdrawal;
        this.rows = rows;
        this.originals = originals;
        this.suggestions = suggestions;
        this.journal = journal;
    }

    /** What can be confirmed for a period, at most 1000 invoices; what cannot, and what is confirmed already. */
    @GetMapping("/deduction-suggestions/{period}")
    @Requires(Right.VIEW)
    DeductionSuggestion suggestion(Acting acting, @PathVariable String period) {
        return suggestions.read(acting.taxpayerId(), period("period", period), MOST);
    }

    /** Invoices received, in order of arrival, or the newest first; of a status, or confirmed for a period. */
    @GetMapping("/received-invoices")
    @Requires(Right.VIEW)
    Page<ReceivedInvoice> received(
            Acting acting,
            @RequestParam(required = false) ReceivedInvoice.@Nullable Status status,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "ASCENDING") Order order,
            @RequestParam(defaultValue = "100") int limit) {
        ReceivedRows.Wanted wanted = new ReceivedRows.Wanted(status, period == null ? null : period("period", period));
        List<ReceivedInvoice> oneMore =
                rows.list(acting.taxpayerId(), wanted, order, Cursor.parse(after), Page.checked(limit) + 1);
        return Page.of(oneMore, limit, invoice -> Cursor.of(invoice.id()));
    }

    /** One invoice received. */
    @GetMapping("/received-invoices/{id}")
    @Requires(Right.VIEW)
    ReceivedInvoice find(Acting acting, @PathVariable UUID id) {
        return rows.find(acting.taxpayerId(), id).orElseThrow(() -> ProblemException.of(PlatformProblem.NOT_FOUND));
    }

    /** Its legal original: the signed bytes exactly as the seller's were issued. */
    @GetMapping(path = "/received-invoices/{id}/xml", produces = MediaType.APPLICATION_XML_VALUE)
    @Requires(Right.VIEW)
    ResponseEntity<byte[]> file(Acting acting, @PathVariable UUID id) {
        ReceivedInvoice invoice = find(acting, id);
        return rows.seller(acting.taxpayerId(), id)
                .flatMap(seller -> originals.find(seller, invoice.number()))
                .map(file -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_XML)
                        .body(file))
                .orElseThrow(() -> ProblemException.of(PlatformProblem.NOT_FOUND));
    }

    /** Confirms invoices for deduction in a period: all of them or none. */
    @PostMapping("/deduction-confirmations")
    @Requires(Right.CONFIRM_DEDUCTION)
    ResponseEntity<DeductionConfirmation.Confirmed> confirm(
            Acting acting, IncomingCommand incoming, @RequestBody ConfirmationRequest request) {
        TaxPeriod period = period("/period", request.period());
        List<UUID> ids = ids(request.invoiceIds());
        return commands.execute(
                acting, incoming, "confirm-deduction", request, DeductionConfirmation.Confirmed.class, () -> {
                    DeductionConfirmation.Confirmed done = confirmation.confirm(acting.taxpayerId(), period, ids);
                    journal.audit(new AuditRecord(
                            acting.taxpayerId(),
                            AuditActor.of(acting),
                            "confirm-deduction",
                            "deduction",
                            period.toString(),
                            null,
                            done));
                    return Answer.ok(done);
                });
    }

    /** Takes confirmations of a period back, until its return is filed: all of them or none. */
    @PostMapping("/deduction-withdrawals")
    @Requires(Right.CONFIRM_DEDUCTION)
    ResponseEntity<DeductionWithdrawal.Withdrawn> withdraw(
            Acting acting, IncomingCommand incoming, @RequestBody WithdrawalRequest request) {
        TaxPeriod period = period("/period", request.period());
        List<UUID> ids = ids(request.invoiceIds());
        return commands.execute(
                acting, incoming, "withdraw-deduction", request, DeductionWithdrawal.Withdrawn.class, () -> {
                    DeductionWithdrawal.Withdrawn done = withdrawal.withdraw(acting.taxpayerId(), period, ids);
                    journal.audit(new AuditRecord(
                            acting.taxpayerId(),
                            AuditActor.of(acting),
                            "withdraw-deduction",
                            "deduction",
                            period.toString(),
                            Map.of("invoiceIds", ids),
                            done));
                    return Answer.ok(done);
                });
    }

    private static TaxPeriod period(String pointer, @Nullable String text) {
        if (text == null) {
            throw ProblemException.field(pointer, "missing");
        }
        return parsed(text)
                .filter(period -> period.frequency() != TaxPeriod.Frequency.YEARLY)
                .orElseThrow(() -> ProblemException.field(pointer, "period-not-monthly-or-quarterly"));
    }

    private static Optional<TaxPeriod> parsed(String text) {
        try {
            return Optional.of(TaxPeriod.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<UUID> ids(@Nullable List<@Nullable UUID> ids) {
        if (ids == null || ids.isEmpty()) {
            throw ProblemException.field("/invoiceIds", "missing");
        }
        if (ids.size() > MOST) {
            throw ProblemException.field("/invoiceIds", "too-many", MOST);
        }
        Set<UUID> seen = new LinkedHashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            UUID id = ids.get(i);
            if (id == null || !seen.add(id)) {
                throw ProblemException.field("/invoiceIds/" + i, "malformed");
            }
        }
        return List.copyOf(seen);
    }

    /**
     * @param period month or quarter, such as {@code 2026-11} or {@code 2026-Q4}
     * @param invoiceIds ids of received invoices, at most 1000
     */
    record ConfirmationRequest(
            @Nullable String period, @Nullable List<@Nullable UUID> invoiceIds) {}

    /**
     * @param period for which they are confirmed
     * @param invoiceIds ids of received invoices, at most 1000
     */
    record WithdrawalRequest(
            @Nullable String period, @Nullable List<@Nullable UUID> invoiceIds) {}
}
