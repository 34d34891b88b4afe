package org.etax.invoice.face;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.etax.kernel.Money;
import org.etax.kernel.event.SupplyTreatment;

/**
 * How a line is taxed.
 *
 * @param treatment taxable, exempt or outside VAT
 * @param rate decimal fraction with at least two decimals; 0.00 unless taxable
 */
public record LineTax(SupplyTreatment treatment, BigDecimal rate) {

    /** Exempt (免税). */
    public static final LineTax EXEMPT = new LineTax(SupplyTreatment.EXEMPT, BigDecimal.ZERO);

    /** Outside VAT (不征税). */
    public static final LineTax NON_TAXABLE = new LineTax(SupplyTreatment.NON_TAXABLE, BigDecimal.ZERO);

    /** @throws IllegalArgumentException when the rate is no fraction below one, or a rate stands where no tax is due */
    public LineTax {
        if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("a rate is a fraction below one");
        }
        if (treatment != SupplyTreatment.TAXABLE && rate.signum() != 0) {
            throw new IllegalArgumentException("no rate without tax");
        }
        BigDecimal plain = rate.stripTrailingZeros();
        rate = plain.setScale(Math.max(2, plain.scale()), RoundingMode.UNNECESSARY);
    }

    /** Taxed at that rate. */
    public static LineTax at(BigDecimal rate) {
        return new LineTax(SupplyTreatment.TAXABLE, rate);
    }

    /** The tax on an amount without tax, rounded half up. */
    public Money on(Money amount) {
        return amount.times(rate);
    }

    /** The amount without tax inside an amount with tax, rounded half up; what is left is the tax. */
    public Money amountInside(Money included) {
        return Money.of(included.toBigDecimal().divide(BigDecimal.ONE.add(rate), 2, RoundingMode.HALF_UP));
    }
}
