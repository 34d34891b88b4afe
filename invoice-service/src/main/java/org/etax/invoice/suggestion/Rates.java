package org.etax.invoice.suggestion;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a rate is written: a decimal fraction with at least two decimals. */
final class Rates {

    private Rates() {}

    static String text(BigDecimal rate) {
        BigDecimal plain = rate.stripTrailingZeros();
        return plain.setScale(Math.max(2, plain.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
