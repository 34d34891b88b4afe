package org.etax.invoice.face;

import java.math.BigDecimal;
import org.etax.kernel.Money;

/** The total in capital numerals (价税合计大写) by the central bank's rule for vouchers. */
public final class CapitalAmount {

    static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    static final String NEGATIVE = "（负数）";

    private static final long GROUP = 10_000;
    private static final long GROUP_OF_GROUPS = 100_000_000;
    private static final String[] UNITS = {"仟", "佰", "拾", ""};

    private CapitalAmount() {}

    /** The capital text, e.g. {@code 壹万陆仟圆整}; a negative amount is prefixed {@code （负数）}. */
    public static String format(Money amount) {
        if (amount.isNegative()) {
            return NEGATIVE + format(amount.negate());
        }
        BigDecimal value = amount.toBigDecimal();
        long yuan = value.longValue();
        int cents = value.remainder(BigDecimal.ONE).movePointRight(2).intValueExact();
        if (yuan == 0 && cents == 0) {
            return "零圆整";
        }
        String whole = yuan == 0 ? "" : integer(yuan) + "圆";
        return whole + (cents == 0 ? "整" : fraction(yuan, cents / 10, cents % 10));
    }

    /**
     * Reads a capital amount; takes 圆 and 元, 整 and 正, optional 零, and a leading ⊗.
     *
     * @throws IllegalArgumentException when the text is no capital amount
     */
    public static Money parse(String text) {
        return new CapitalAmountReader(text).read();
    }

    private static String fraction(long yuan, int jiao, int fen) {
        String tenths = jiao > 0 ? DIGITS.charAt(jiao) + "角" : yuan > 0 ? "零" : "";
        return tenths + (fen > 0 ? DIGITS.charAt(fen) + "分" : "");
    }

    private static String integer(long value) {
        if (value >= GROUP_OF_GROUPS) {
            return joined(value, GROUP_OF_GROUPS, "亿");
        }
        return value >= GROUP ? joined(value, GROUP, "万") : group((int) value);
    }

    private static String joined(long value, long size, String unit) {
        long low = value % size;
        String zero = low > 0 && low < size / 10 ? "零" : "";
        return integer(value / size) + unit + zero + (low == 0 ? "" : integer(low));
    }

    private static String group(int value) {
        StringBuilder text = new StringBuilder();
        boolean zero = false;
        for (int place = 0, size = 1000; place < UNITS.length; place++, size /= 10) {
            int digit = value / size % 10;
            if (digit == 0) {
                zero = !text.isEmpty();
                continue;
            }
            text.append(zero ? "零" : "").append(DIGITS.charAt(digit)).append(UNITS[place]);
            zero = false;
        }
        return text.toString();
    }
}
