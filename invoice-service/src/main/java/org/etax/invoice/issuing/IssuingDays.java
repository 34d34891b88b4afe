package org.etax.invoice.issuing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.etax.invoice.number.InvoiceNumbers;
import org.etax.invoice.taxpayer.KnownTaxpayers;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.TaxpayerId;
import org.springframework.stereotype.Component;

/** Opens the books of a seller: its facts as of now, and numbers at hand. Called before the transaction. */
@Component
public class IssuingDays {

    private final KnownTaxpayers taxpayers;
    private final InvoiceNumbers numbers;
    private final Clock clock;

    IssuingDays(KnownTaxpayers taxpayers, InvoiceNumbers numbers, Clock clock) {
        this.taxpayers = taxpayers;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * The seller as of now.
     *
     * @throws org.etax.platform.problem.ProblemException TAXPAYER_UNKNOWN or MAY_NOT_ISSUE
     */
    public IssuingDay open(TaxpayerId sellerId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        IssuingDay day = new IssuingDay(sellerId, taxpayers.seller(sellerId, BusinessTime.dateOf(now)), now);
        numbers.provide(day.series());
        return day;
    }
}
