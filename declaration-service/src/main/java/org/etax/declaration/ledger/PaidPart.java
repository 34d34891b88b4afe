package org.etax.declaration.ledger;

import org.etax.kernel.Money;

/**
 * What a payment pays of one charge.
 *
 * @param charge what it settles
 * @param amount of the charge itself
 * @param surcharge late-payment surcharge that the payment carries with it
 */
public record PaidPart(Charge charge, Money amount, Money surcharge) {

    /** @throws IllegalArgumentException when an amount is not positive, or a surcharge or fine bears a surcharge */
    public PaidPart {
        if (!amount.isPositive() || surcharge.isNegative()) {
            throw new IllegalArgumentException("a part pays a positive amount");
        }
        if (charge.kind() != Charge.Kind.TAX && !surcharge.isZero()) {
            throw new IllegalArgumentException("only a tax bears a late-payment surcharge");
        }
    }

    /** Amount and surcharge together. */
    public Money total() {
        return amount.plus(surcharge);
    }
}
