package org.etax.invoice.face;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etax.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Reads capital amounts as other writers print them. */
final class CapitalAmountReader {

    private static final int LONGEST = 64;
    private static final String DIGIT = "([壹贰叁肆伍陆柒捌玖])";

    private static final Pattern AMOUNT =
            Pattern.compile("⊗?([（(]负数[）)])?(?:([^圆元]+)[圆元])?零?(?:" + DIGIT + "角)?零?(?:" + DIGIT + "分)?[整正]?");

    private static final Pattern GROUP =
            Pattern.compile("零?(?:" + DIGIT + "仟)?零?(?:" + DIGIT + "佰)?零?(?:" + DIGIT + "?(拾))?零?" + DIGIT + "?");

    private final String text;

    CapitalAmountReader(String text) {
        this.text = text.strip();
    }

    Money read() {
        Matcher matcher = text.length() <= LONGEST ? AMOUNT.matcher(text) : AMOUNT.matcher("");
        if (!matcher.matches()) {
            throw notAnAmount();
        }
        String yuan = matcher.group(2);
        if (yuan == null && matcher.group(3) == null && matcher.group(4) == null) {
            throw notAnAmount();
        }
        long whole = yuan == null || yuan.equals("零") ? 0 : integer(yuan);
        BigDecimal value = BigDecimal.valueOf(whole * 100 + digit(matcher.group(3)) * 10 + digit(matcher.group(4)), 2);
        return Money.of(matcher.group(1) == null ? value : value.negate());
    }

    private long integer(String numeral) {
        int large = numeral.indexOf('亿');
        if (large >= 0) {
            return upToTenThousands(numeral.substring(0, large)) * 100_000_000 + rest(numeral.substring(large + 1));
        }
        return upToTenThousands(numeral);
    }

    private long upToTenThousands(String numeral) {
        int medium = numeral.indexOf('万');
        return medium < 0
                ? group(numeral)
                : group(numeral.substring(0, medium)) * 10_000 + restOfGroup(numeral.substring(medium + 1));
    }

    private long rest(String numeral) {
        return numeral.isEmpty() ? 0 : upToTenThousands(numeral);
    }

    private long restOfGroup(String numeral) {
        return numeral.isEmpty() ? 0 : group(numeral);
    }

    private long group(String numeral) {
        Matcher matcher = GROUP.matcher(numeral);
        if (!matcher.matches()) {
            throw notAnAmount();
        }
        long tens = matcher.group(4) != null && matcher.group(3) == null ? 1 : digit(matcher.group(3));
        long value =
                digit(matcher.group(1)) * 1000 + digit(matcher.group(2)) * 100 + tens * 10 + digit(matcher.group(5));
        if (value == 0) {
            throw notAnAmount();
        }
        return value;
    }

    private static long digit(@Nullable String numeral) {
        return numeral == null ? 0 : CapitalAmount.DIGITS.indexOf(numeral);
    }

    private static IllegalArgumentException notAnAmount() {
        return new IllegalArgumentException("not an amount in capital numerals");
    }
}
