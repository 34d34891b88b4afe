package org.etax.invoice.quota;

import java.time.YearMonth;
import org.etax.kernel.Money;

/**
 * The invoice quota of a month (发票总额度): a cap on the sum without tax of the invoices issued in it. At every instant
 * used + reserved + available = total, and none is negative.
 *
 * @param month calendar month in the business zone
 * @param total granted
 * @param used drawn by invoices issued
 * @param reserved set aside for batches and downloaded slices, not issued yet
 */
public record MonthQuota(YearMonth month, Money total, Money used, Money reserved) {

    /** @throws IllegalArgumentException when the figures break the invariant */
    public MonthQuota {
        if (used.isNegative() || reserved.isNegative() || used.plus(reserved).compareTo(total) > 0) {
            throw new IllegalArgumentException("used and reserved quota lie between nothing and the total");
        }
    }

    /** What became of a draw. */
    public sealed interface Draw {}

    /** @param quota the quota afterwards */
    public record Granted(MonthQuota quota) implements Draw {}

    /**
     * Not enough is left; nothing changed.
     *
     * @param available what is left
     * @param wanted what was asked for
     */
    public record Exceeded(Money available, Money wanted) implements Draw {}

    /** A fresh month. */
    public static MonthQuota of(YearMonth month, Money total) {
        return new MonthQuota(month, total, Money.ZERO, Money.ZERO);
    }

    /** What can still be drawn or reserved. */
    public Money available() {
        return total.minus(used).minus(reserved);
    }

    /**
     * Draws the amount without tax of an invoice.
     *
     * @throws IllegalArgumentException when the amount is negative
     */
    public Draw draw(Money amount) {
        return fits(amount)
                ? new Granted(new MonthQuota(month, total, used.plus(amount), reserved))
                : new Exceeded(available(), amount);
    }

    /**
     * Sets an amount aside.
     *
     * @throws IllegalArgumentException when the amount is negative
     */
    public Draw reserve(Money amount) {
        return fits(amount)
                ? new Granted(new MonthQuota(month, total, used, reserved.plus(amount)))
                : new Exceeded(available(), amount);
    }

    /**
     * Settles a reservation: what was issued of it is used, the rest is available again.
     *
     * @throws IllegalArgumentException when more was issued than reserved, or more reserved than stands here
     */
    public MonthQuota settle(Money reservation, Money issued) {
        if (issued.isNegative() || issued.compareTo(reservation) > 0) {
            throw new IllegalArgumentException("no more is issued than was reserved");
        }
        return new MonthQuota(month, total, used.plus(issued), reserved.minus(reservation));
    }

    /**
     * Gives back what a red-letter invoice of the same month takes off.
     *
     * @throws IllegalArgumentException when more comes back than was used
     */
    public MonthQuota giveBack(Money amount) {
        return new MonthQuota(month, total, used.minus(nonNegative(amount)), reserved);
    }

    /** The quota with another total; the total never falls below what is used and reserved. */
    public MonthQuota adjustedTo(Money newTotal) {
        return new MonthQuota(month, newTotal.max(used.plus(reserved)), used, reserved);
    }

    private boolean fits(Money amount) {
        return nonNegative(amount).compareTo(available()) <= 0;
    }

    private static Money nonNegative(Money amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("quota moves by amounts that are not negative");
        }
        return amount;
    }
}
