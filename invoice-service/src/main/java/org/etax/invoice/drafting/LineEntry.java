package org.etax.invoice.drafting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.etax.invoice.face.FindingCode;
import org.etax.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Quantity, price and amount of a draft's line made consistent, on the client's basis.
 *
 * @param quantity how many
 * @param price price of one, null when it has to follow from amount and quantity
 * @param amount the amount
 */
record LineEntry(@Nullable BigDecimal quantity, @Nullable BigDecimal price, Money amount) {

    /** How far an amount may lie from quantity times price. */
    static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    private static final int DECIMALS = 13;
    private static final int DIGITS_OF_PRICE = 24;

    /** Reads the three fields; null when they do not give an amount, which is then a finding. */
    static @Nullable LineEntry read(DraftLine line, String pointer, Findings findings) {
        BigDecimal quantity = DraftNumber.QUANTITY.readPositive(line.quantity(), pointer + "/quantity", findings);
        BigDecimal price = DraftNumber.PRICE.readPositive(line.price(), pointer + "/price", findings);
        BigDecimal amount = DraftNumber.AMOUNT.readPositive(line.amount(), pointer + "/amount", findings);
        if (line.price() != null && line.quantity() == null) {
            findings.refuse(FindingCode.QUANTITY_MISSING, pointer + "/quantity");
            return null;
        }
        if (line.amount() == null && (line.quantity() == null || line.price() == null)) {
            findings.refuse(FindingCode.AMOUNT_MISSING, pointer + "/amount");
            return null;
        }
        if (quantity == null || price == null) {
            return amount == null ? null : new LineEntry(quantity, null, Money.of(amount));
        }
        return multiplied(quantity, price, line.amount() == null ? null : amount, pointer, findings);
    }

    private static @Nullable LineEntry multiplied(
            BigDecimal quantity, BigDecimal price, @Nullable BigDecimal amount, String pointer, Findings findings) {
        BigDecimal exact = quantity.multiply(price);
        BigDecimal product = exact.setScale(2, RoundingMode.HALF_UP);
        if (!DraftNumber.isAmount(product) || product.signum() == 0) {
            findings.refuse(FindingCode.DECIMAL_OUT_OF_RANGE, pointer + "/quantity");
            return null;
        }
        if (amount == null || amount.compareTo(product) == 0) {
            return new LineEntry(quantity, price, Money.of(product));
        }
        if (amount.subtract(exact).abs().compareTo(TOLERANCE) > 0) {
            findings.refuse(FindingCode.AMOUNT_DIFFERS, pointer + "/amount", product.toPlainString());
            return null;
        }
        findings.note(FindingCode.AMOUNT_DIFFERS, pointer + "/amount", product.toPlainString());
        return new LineEntry(quantity, null, Money.of(amount));
    }

    /**
     * The price of one without tax: at least 13 decimals where it does not come out even, more for large quantities, and never
     * more than 24 digits. Null when there is no quantity.
     */
    @Nullable
    BigDecimal unitPrice(BigDecimal divisor) {
        if (quantity == null) {
            return null;
        }
        if (price != null && divisor.compareTo(BigDecimal.ONE) == 0) {
            return price;
        }
        BigDecimal dividend = price != null ? price : amount.toBigDecimal();
        BigDecimal by = price != null ? divisor : divisor.multiply(quantity);
        BigDecimal whole = dividend.divide(by, 0, RoundingMode.DOWN);
        int decimals = Math.max(DECIMALS, quantity.precision() - quantity.scale() + 3);
        BigDecimal quotient =
                dividend.divide(by, Math.min(decimals, DIGITS_OF_PRICE - whole.precision()), RoundingMode.HALF_UP);
        BigDecimal plain = quotient.stripTrailingZeros();
        return plain.scale() < 2 ? plain.setScale(2, RoundingMode.UNNECESSARY) : plain;
    }
}
