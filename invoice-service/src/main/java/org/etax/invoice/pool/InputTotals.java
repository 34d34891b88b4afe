package org.etax.invoice.pool;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.etax.invoice.totals.Addition;
import org.etax.invoice.totals.PeriodTotals;
import org.etax.invoice.totals.RunningTotal;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.InvoiceTotalsChanged;
import org.springframework.stereotype.Component;

/**
 * Puts received invoices into the input totals of a period and takes them out again, inside the running transaction: use of the
 * invoice, totals with their event, and a note of the change go together. The totals stand in the last month of the period.
 */
@Component
class InputTotals {

    private final ReceivedRows rows;
    private final PeriodRows periods;
    private final PeriodTotals totals;

    InputTotals(ReceivedRows rows, PeriodRows periods, PeriodTotals totals) {
        this.rows = rows;
        this.periods = periods;
        this.totals = totals;
    }

    /** Counts them in; they were open, and not issued after the period. */
    Changed confirm(TaxpayerId buyer, TaxPeriod period, Collection<ReceivedInvoice> invoices, Instant at) {
        invoices.forEach(invoice -> use(invoice, period, at));
        rows.confirm(buyer, ids(invoices), use(invoices.iterator().next(), period, at));
        return change(buyer, period, PeriodRows.Kind.CONFIRMED, invoices, added(invoices), at);
    }

    /** Counts them out; they were confirmed for the period, and are held for it from now on. */
    Changed withdraw(TaxpayerId buyer, TaxPeriod period, Collection<ReceivedInvoice> invoices, Instant at) {
        rows.withdraw(buyer, ids(invoices), period);
        List<RunningTotal> taken =
                added(invoices).stream().map(RunningTotal::negate).toList();
        return change(buyer, period, PeriodRows.Kind.WITHDRAWN, invoices, taken, at);
    }

    private Changed change(
            TaxpayerId buyer,
            TaxPeriod period,
            PeriodRows.Kind kind,
            Collection<ReceivedInvoice> invoices,
            List<RunningTotal> sums,
            Instant at) {
        int count = kind == PeriodRows.Kind.CONFIRMED ? invoices.size() : -invoices.size();
        long version = totals.add(new Addition(
                buyer,
                YearMonth.from(period.end()),
                InvoiceTotalsChanged.Side.INPUT,
                sums,
                count,
                null,
                null,
                BusinessTime.dateOf(at)));
        periods.note(buyer, period, new PeriodRows.Change(version, kind, ids(invoices)), at);
        return new Changed(
                invoices.size(),
                Money.sum(invoices.stream().map(ReceivedInvoice::amount).toList()),
                Money.sum(invoices.stream().map(ReceivedInvoice::tax).toList()));
    }

    private static DeductionUse.Confirmed use(ReceivedInvoice invoice, TaxPeriod period, Instant at) {
        return new DeductionUse.Unselected()
                .select(invoice.issuedOn(), period, DeductionUse.Purpose.DEDUCTION)
                .confirm(at);
    }

    private static List<RunningTotal> added(Collection<ReceivedInvoice> invoices) {
        return RunningTotal.sum(
                invoices.stream().flatMap(invoice -> invoice.totals().stream()).toList());
    }

    private static List<UUID> ids(Collection<ReceivedInvoice> invoices) {
        return invoices.stream().map(ReceivedInvoice::id).toList();
    }

    /**
     * @param invoices how many were moved
     * @param amount their sum without tax
     * @param tax their tax
     */
    record Changed(int invoices, Money amount, Money tax) {}
}
