package org.etax.declaration.rules;

import java.math.BigDecimal;

/** What counts as an amount that a form can carry. */
final class Amounts {

    private static final int MAXIMUM_WHOLE_DIGITS = 15;

    static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);

    private Amounts() {}

    /** Looks at digits and exponent only, so that a number with a monstrous exponent costs nothing. */
    static boolean inRange(BigDecimal value) {
        return value.signum() == 0
                || (long) value.precision() - value.scale() <= MAXIMUM_WHOLE_DIGITS && value.precision() < 1_000;
    }
}
