package org.etax.invoice.issuing;

import java.time.Instant;
import java.time.LocalDate;
import org.etax.invoice.number.NumberSeries;
import org.etax.invoice.taxpayer.KnownTaxpayer;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.TaxpayerId;

/**
 * A seller as of the moment it issues.
 *
 * @param sellerId the seller
 * @param taxpayer its facts that day
 * @param openedAt the moment
 */
public record IssuingDay(TaxpayerId sellerId, KnownTaxpayer taxpayer, Instant openedAt) {

    /** Business date of issue. */
    public LocalDate day() {
        return BusinessTime.dateOf(openedAt);
    }

    /** Where its numbers come from. */
    public NumberSeries series() {
        return NumberSeries.of(day().getYear(), taxpayer.region(), NumberSeries.PLATFORM);
    }
}
