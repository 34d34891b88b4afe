package org.etax.demo.seed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.etax.kernel.Money;

/**
 * What a generated taxpayer's books looked like before the bureau. Turnover is log-normal with a long tail; status, credit
 * level, arrears and the rest follow it with chance.
 *
 * @param sales of a year, without tax
 * @param general 一般纳税人: above the limit of VAT Law art. 9, or by choice
 * @param creditLevel 纳税信用级别
 * @param fresh registered in the last period
 * @param unfiled the period that ended last is not filed yet
 * @param carried 期末留抵税额; zero for most
 * @param arrear 欠税; zero for most
 */
record Life(
        Money sales, boolean general, String creditLevel, boolean fresh, boolean unfiled, Money carried, Money arrear) {

    private static final Money SMALL_SCALE_LIMIT = Money.of("5000000");
    private static final Money SMALL_ENTERPRISE_LIMIT = Money.of("50000000");
    private static final double MEDIAN_ENTERPRISE = 900_000;
    private static final double MEDIAN_SOLE_TRADER = 220_000;
    private static final double SPREAD = 1.5;

    static Life of(int seed, long index, boolean soleTrader) {
        SplittableRandom random = random(seed, index);
        double activity = activity(random);
        Money sales = yuan(activity * (soleTrader ? MEDIAN_SOLE_TRADER : MEDIAN_ENTERPRISE));
        boolean byChoice = random.nextInt(100) < 9 && !soleTrader;
        boolean general = byChoice || sales.compareTo(SMALL_SCALE_LIMIT) > 0;
        boolean fresh = random.nextInt(100) < 6;
        boolean unfiled = random.nextInt(100) < 30;
        Money carried = general && random.nextInt(100) < 25 ? share(sales, random, 0.002, 0.02) : Money.ZERO;
        Money arrear = !fresh && random.nextInt(100) < 6 ? share(sales, random, 0.0005, 0.005) : Money.ZERO;
        return new Life(sales, general, fresh ? "M" : level(random.nextInt(100)), fresh, unfiled, carried, arrear);
    }

    /** How busy the taxpayer is beside others, 1 in the middle: its share of the invoices. */
    static double activity(int seed, long index) {
        return activity(random(seed, index));
    }

    /** 小型微利企业. */
    boolean small() {
        return sales.compareTo(SMALL_ENTERPRISE_LIMIT) <= 0;
    }

    /** A random source of its own for a purpose, the same at every run. */
    static SplittableRandom random(int seed, long index) {
        return new SplittableRandom((seed + 1L) * 0x9E3779B97F4A7C15L ^ (index + 1) * 0xC2B2AE3D27D4EB4FL);
    }

    private static double activity(SplittableRandom random) {
        return Math.exp(SPREAD * random.nextGaussian());
    }

    private static Money share(Money sales, SplittableRandom random, double from, double to) {
        return sales.times(BigDecimal.valueOf(random.nextDouble(from, to))).max(Money.of("10.00"));
    }

    private static Money yuan(double amount) {
        return Money.of(BigDecimal.valueOf(amount).setScale(0, RoundingMode.HALF_UP));
    }

    private static String level(int percent) {
        return percent < 12 ? "A" : percent < 62 ? "B" : percent < 87 ? "M" : percent < 96 ? "C" : "D";
    }
}
