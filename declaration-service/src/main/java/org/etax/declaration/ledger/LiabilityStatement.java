package org.etax.declaration.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.etax.kernel.Money;

/** What a taxpayer has to pay on a day (应缴清单), surcharges computed for that day. */
public final class LiabilityStatement {

    private final LiabilityReading reading;
    private final TaxpayerAccount account;
    private final LocalDate day;

    LiabilityStatement(LiabilityReading reading, TaxpayerAccount account, LocalDate day) {
        this.reading = reading;
        this.account = account;
        this.day = day;
    }

    /** The day it is computed for. */
    public LocalDate day() {
        return day;
    }

    /** Everything due, oldest period first. */
    public List<OpenLiability> open() {
        return reading.open(account, day);
    }

    /** What is due of one charge, if anything is. */
    public Optional<OpenLiability> of(Charge charge) {
        return open().stream()
                .filter(liability -> liability.charge().equals(charge))
                .findFirst();
    }

    /** The surcharge that paying a part of a charge that day would end. */
    public Money surchargeOn(Charge charge, Money part) {
        return reading.accrued(account, charge, part, day).amount();
    }

    /** Whether a ticket of that day counts the amount as zero. */
    public boolean isNegligible(Money amount) {
        return reading.isNegligible(amount, day);
    }
}
