package org.etax.invoice.pool;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.etax.invoice.totals.RunningTotal;
import org.etax.invoice.totals.TotalKey;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.event.InvoiceIssued;
import org.jspecify.annotations.Nullable;

/**
 * An invoice in the buyer's pool.
 *
 * @param id its id in the pool
 * @param number the official 20 digits
 * @param kind special or ordinary
 * @param sellerNumber the seller's number
 * @param sellerName the seller's name
 * @param amount sum without tax
 * @param tax sum of tax
 * @param rates the sums by rate
 * @param issuedAt when
 * @param status how far its use is
 * @param period for which it was confirmed
 * @param confirmedAt when
 * @param heldPeriod from which it was taken back: until the return of that period is accepted it is confirmed for no other
 */
record ReceivedInvoice(
        UUID id,
        String number,
        InvoiceIssued.Kind kind,
        String sellerNumber,
        String sellerName,
        Money amount,
        Money tax,
        List<InvoiceIssued.RateTotal> rates,
        Instant issuedAt,
        Status status,
        @Nullable String period,
        @Nullable Instant confirmedAt,
        @Nullable String heldPeriod) {

    /** How far the use of an invoice is. */
    enum Status {
        /** Nothing said yet (未勾选). */
        UNSELECTED,
        /** Confirmed for deduction (已确认). */
        CONFIRMED,
        /** An ordinary invoice: nothing is to be said (不能抵扣). */
        NOT_DEDUCTIBLE
    }

    /** Business date of issue. */
    LocalDate issuedOn() {
        return BusinessTime.dateOf(issuedAt);
    }

    /** Whether it was taken back from another period whose return is open. */
    boolean isHeldFromOther(TaxPeriod period) {
        return heldPeriod != null && !heldPeriod.equals(period.toString());
    }

    /** What it adds to the input totals. */
    List<RunningTotal> totals() {
        return rates.stream()
                .map(rate -> new RunningTotal(
                        new TotalKey(kind, rate.category(), rate.treatment(), rate.rate()),
                        1,
                        rate.amount(),
                        rate.tax()))
                .toList();
    }
}
