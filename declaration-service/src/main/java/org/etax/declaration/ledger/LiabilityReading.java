package org.etax.declaration.ledger;

import java.time.LocalDate;
import java.util.List;
import org.etax.kernel.Money;

/** Reads what is to pay on a day. The surcharge of unpaid tax is computed here on every reading; nothing is posted. */
final class LiabilityReading {

    private final LevyItems items;
    private final SurchargeRules rules;

    LiabilityReading(LevyItems items, SurchargeRules rules) {
        this.items = items;
        this.rules = rules;
    }

    /** Every charge with something due, oldest period first. */
    List<OpenLiability> open(TaxpayerAccount account, LocalDate day) {
        return account.balances().charges().stream()
                .filter(charge -> account.balances().receivable(charge).isPositive())
                .map(charge -> liability(account, charge, day))
                .toList();
    }

    /** The surcharge that ends when an amount of the charge is paid on a day. */
    LatePaymentSurcharge accrued(TaxpayerAccount account, Charge charge, Money amount, LocalDate day) {
        return charge.kind() == Charge.Kind.TAX && items.of(charge.tax()).bearsSurcharge() && amount.isPositive()
                ? rules.on(amount, account.deadlineOf(charge), day)
                : LatePaymentSurcharge.NONE;
    }

    /** Whether an amount charged on a day counts as zero. */
    boolean isNegligible(Money amount, LocalDate day) {
        return rules.isNegligible(amount, day);
    }

    private OpenLiability liability(TaxpayerAccount account, Charge charge, LocalDate day) {
        Money unpaid = account.balances().receivable(charge);
        LocalDate due = charge.kind() == Charge.Kind.TAX ? account.deadlineOf(charge) : null;
        return new OpenLiability(charge, unpaid, due, accrued(account, charge, unpaid, day));
    }
}
