package org.etax.invoice.pool;

import java.util.List;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;

/**
 * What a buyer may confirm for a period (勾选确认), and what it may not.
 *
 * @param period for which
 * @param filed whether the return of the period was accepted: nothing more is confirmed then
 * @param confirmed what is confirmed for the period already
 * @param suggested every invoice that can be confirmed now, oldest first, at most as many as one confirmation takes
 * @param open how many can be confirmed in all, with their sums
 * @param setAside special and ordinary invoices that cannot be confirmed for the period, with the reason; the newest first
 */
record DeductionSuggestion(
        TaxPeriod period,
        boolean filed,
        Sums confirmed,
        List<Suggested> suggested,
        Sums open,
        List<SetAside> setAside) {

    /**
     * @param invoices how many
     * @param amount sum without tax
     * @param tax the input tax
     */
    record Sums(long invoices, Money amount, Money tax) {}

    /**
     * @param invoice that can be confirmed
     * @param earlier issued before the period began: not confirmed in its own time
     */
    record Suggested(ReceivedInvoice invoice, boolean earlier) {}

    /**
     * @param invoice that cannot be confirmed for the period
     * @param reason why not
     */
    record SetAside(ReceivedInvoice invoice, Reason reason) {}

    /** Why an invoice is set aside. */
    enum Reason {
        /** Ordinary invoices are not deductible this way. */
        ORDINARY,
        /** Issued after the period. */
        TOO_YOUNG,
        /** Taken back from another period whose return is not accepted yet. */
        HELD
    }
}
