package org.etax.declaration.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.etax.declaration.ledger.Charge;
import org.etax.declaration.ledger.LiabilityStatement;
import org.etax.declaration.ledger.OpenLiability;
import org.etax.declaration.ledger.PaidPart;
import org.etax.kernel.Money;

/** Decides whether a wish to pay can become a payment, and adds the surcharge that the payment ends. */
final class PaymentPlacement {

    private PaymentPlacement() {}

    /**
     * Checks each wished charge against what is due.
     *
     * @param statement what is due on the day of payment
     * @param onTheirWay charges of payments that are not settled yet
     * @param wished amount of each charge, surcharge not counted
     */
    static Placement place(LiabilityStatement statement, Set<Charge> onTheirWay, Map<Charge, Money> wished) {
        List<PaidPart> parts = new ArrayList<>();
        List<Placement.Finding> findings = new ArrayList<>();
        wished.forEach((charge, amount) -> refusal(statement, onTheirWay, charge, amount)
                .ifPresentOrElse(
                        code -> findings.add(new Placement.Finding(code, charge)),
                        () -> parts.add(new PaidPart(charge, amount, statement.surchargeOn(charge, amount)))));
        return findings.isEmpty() ? new Placement.Accepted(parts) : new Placement.Refused(findings);
    }

    private static Optional<Placement.Code> refusal(
            LiabilityStatement statement, Set<Charge> onTheirWay, Charge charge, Money amount) {
        Money due = statement.of(charge).map(OpenLiability::unpaid).orElse(Money.ZERO);
        if (onTheirWay.contains(charge)) {
            return Optional.of(Placement.Code.ALREADY_BEING_PAID);
        }
        if (due.isZero()) {
            return Optional.of(Placement.Code.NOTHING_DUE);
        }
        if (amount.compareTo(due) > 0) {
            return Optional.of(Placement.Code.MORE_THAN_DUE);
        }
        return leavesNegligible(statement, due, amount) ? Optional.of(Placement.Code.NEGLIGIBLE) : Optional.empty();
    }

    /** Neither the part nor what it leaves may be an amount that counts as zero. */
    private static boolean leavesNegligible(LiabilityStatement statement, Money due, Money amount) {
        Money rest = due.minus(amount);
        return statement.isNegligible(amount) || rest.isPositive() && statement.isNegligible(rest);
    }
}
