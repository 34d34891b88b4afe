package org.etax.invoice.totals;

import org.etax.kernel.event.InvoiceTotalsChanged;
import org.etax.platform.journal.Journal;
import org.springframework.stereotype.Component;

/** Changes the running totals of a month and tells the other services of it, absolute and with a version. */
@Component
public class PeriodTotals {

    private final TotalsRows rows;
    private final Journal journal;

    PeriodTotals(TotalsRows rows, Journal journal) {
        this.rows = rows;
        this.journal = journal;
    }

    /** Adds to the totals inside the running transaction; the version it makes, one more however many invoices it is. */
    public long add(Addition addition) {
        ChangedTotals totals = rows.add(addition);
        journal.publish(new InvoiceTotalsChanged(
                addition.taxpayerId(),
                addition.month(),
                addition.side(),
                totals.version(),
                totals.rows(),
                totals.invoices(),
                totals.firstNumber(),
                totals.lastNumber()));
        return totals.version();
    }
}
