package org.etax.invoice.pool;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.ReturnAccepted;
import org.etax.platform.audit.AuditActor;
import org.etax.platform.event.EventEnvelope;
import org.etax.platform.event.EventHandler;
import org.etax.platform.journal.AuditRecord;
import org.etax.platform.journal.Journal;
import org.springframework.stereotype.Component;

/**
 * Closes a period for confirmations when the general VAT return of it was accepted. The return stands on a version of the input
 * totals; what was confirmed or taken back after that version, before we heard of the return, is undone, the last change
 * first. Then what was held for the period is free.
 */
@Component
class PeriodClosing implements EventHandler<ReturnAccepted> {

    private static final String FORM = "VAT_GENERAL";
    private static final AuditActor INVOICE_SERVICE = AuditActor.system("invoice");

    private final ReceivedRows rows;
    private final PeriodRows periods;
    private final InputTotals totals;
    private final Journal journal;
    private final Clock clock;

    PeriodClosing(ReceivedRows rows, PeriodRows periods, InputTotals totals, Journal journal, Clock clock) {
        this.rows = rows;
        this.periods = periods;
        this.totals = totals;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Class<ReturnAccepted> contract() {
        return ReturnAccepted.class;
    }

    @Override
    public void handle(ReturnAccepted event, EventEnvelope envelope) {
        TaxpayerId buyer = event.taxpayerId();
        TaxPeriod period = event.period();
        // a correction finds the period closed
        if (!event.form().equals(FORM) || periods.lockAndAskFiled(buyer, period)) {
            return;
        }
        Long version = event.inputVersion();
        if (version != null) {
            periods.changesAfter(buyer, period, version).forEach(change -> undo(event, change));
        }
        rows.release(buyer, period);
        periods.file(buyer, period, event.receivedAt());
    }

    private void undo(ReturnAccepted event, PeriodRows.Change change) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<ReceivedInvoice> invoices = rows.lock(event.taxpayerId(), change.invoices());
        InputTotals.Changed undone =
                switch (change.kind()) {
                    case CONFIRMED -> totals.withdraw(event.taxpayerId(), event.period(), invoices, now);
                    case WITHDRAWN -> totals.confirm(event.taxpayerId(), event.period(), invoices, now);
                };
        journal.audit(new AuditRecord(
                event.taxpayerId(),
                INVOICE_SERVICE,
                switch (change.kind()) {
                    case CONFIRMED -> "undo-deduction-confirmation";
                    case WITHDRAWN -> "undo-deduction-withdrawal";
                },
                "deduction",
                event.period().toString(),
                Map.of("version", change.version()),
                Map.of("receipt", event.receiptNumber(), "changed", undone)));
    }
}
