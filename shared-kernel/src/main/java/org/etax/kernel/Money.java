package org.etax.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * An amount in yuan (CNY) with exactly two decimals, rounded half up: the rounding of the return forms and of invoices.
 * Travels as a decimal string, never as a binary number.
 */
public final class Money implements Comparable<Money> {

    /** 0.00 yuan. */
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /** Digits before the point that an official form or invoice can carry (number(18,2)). */
    private static final int MAXIMUM_PRECISION = 18;

    private final BigDecimal yuan;

    private Money(BigDecimal yuan) {
        this.yuan = yuan.setScale(2, RoundingMode.HALF_UP);
        if (this.yuan.precision() > MAXIMUM_PRECISION) {
            throw new IllegalArgumentException("amount out of range");
        }
    }

    /** Rounds half up to the fen. */
    public static Money of(BigDecimal yuan) {
        return new Money(yuan);
    }

    /**
     * Reads a decimal text such as {@code 1200.50} or {@code -3}; never rounds.
     *
     * @throws IllegalArgumentException when it is no plain decimal, has more than two decimals or more than 18 digits
     */
    @JsonCreator
    public static Money of(String yuan) {
        if (yuan.length() > 20 || !yuan.matches("-?\\d{1,16}(\\.\\d{1,2})?")) {
            throw new IllegalArgumentException("not an amount in yuan with at most two decimals");
        }
        return new Money(new BigDecimal(yuan));
    }

    /** The sum; 0.00 for nothing. */
    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(yuan.add(other.yuan));
    }

    public Money minus(Money other) {
        return new Money(yuan.subtract(other.yuan));
    }

    /** This amount times a rate or count, rounded half up to the fen. */
    public Money times(BigDecimal factor) {
        return new Money(yuan.multiply(factor));
    }

    public Money negate() {
        return new Money(yuan.negate());
    }

    public boolean isZero() {
        return yuan.signum() == 0;
    }

    public boolean isNegative() {
        return yuan.signum() < 0;
    }

    public boolean isPositive() {
        return yuan.signum() > 0;
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Yuan at scale 2. */
    public BigDecimal toBigDecimal() {
        return yuan;
    }

    @Override
    public int compareTo(Money other) {
        return yuan.compareTo(other.yuan);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money money && yuan.equals(money.yuan);
    }

    @Override
    public int hashCode() {
        return yuan.hashCode();
    }

    /** The plain decimal text, always with two decimals. */
    @JsonValue
    @Override
    public String toString() {
        return yuan.toPlainString();
    }
}
