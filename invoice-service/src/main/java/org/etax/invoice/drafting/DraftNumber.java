package org.etax.invoice.drafting;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.etax.invoice.face.FindingCode;
import org.jspecify.annotations.Nullable;

/** The decimal fields of a draft and how many digits each may have. No exponents, so no number is larger than its text. */
enum DraftNumber {
    /** Up to 12 digits, so that 2,000 lines still fit number(18,2). */
    AMOUNT(12, 2),
    QUANTITY(12, 12),
    PRICE(12, 12),
    TAX(12, 2),
    RATE(1, 6);

    private final Pattern form;

    DraftNumber(int integerDigits, int decimals) {
        this.form = Pattern.compile("\\d{1,%d}(?:\\.\\d{1,%d})?".formatted(integerDigits, decimals));
    }

    /** The number, null when missing or no such decimal. */
    @Nullable
    BigDecimal read(@Nullable String text, String pointer, Findings findings) {
        if (text == null) {
            return null;
        }
        if (!form.matcher(text).matches()) {
            findings.refuse(FindingCode.DECIMAL_MALFORMED, pointer);
            return null;
        }
        return new BigDecimal(text);
    }

    /** As {@link #read}, and what is not more than zero is refused. */
    @Nullable
    BigDecimal readPositive(@Nullable String text, String pointer, Findings findings) {
        boolean negative = text != null
                && text.startsWith("-")
                && form.matcher(text.substring(1)).matches();
        BigDecimal number = negative ? BigDecimal.ZERO : read(text, pointer, findings);
        if (number != null && number.signum() == 0) {
            findings.refuse(FindingCode.NOT_POSITIVE, pointer);
            return null;
        }
        return number;
    }

    /** Whether a computed amount still fits the field. */
    static boolean isAmount(BigDecimal value) {
        return value.precision() - value.scale() <= 12;
    }
}
