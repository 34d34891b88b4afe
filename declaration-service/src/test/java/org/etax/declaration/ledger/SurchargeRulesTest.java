package org.etax.declaration.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.etax.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurchargeRulesTest {

    private static final LocalDate DEADLINE = LocalDate.of(2026, 10, 26);

    private final SurchargeRules rules = LedgerData.load().surcharge();

    @ParameterizedTest(name = "{0} due {1} paid {2} costs {3} for {4} days")
    @CsvSource({
        // on the deadline, the day after, a month of 31 days
        "10000.00, 2026-10-26, 2026-10-26, 0.00, 0",
        "10000.00, 2026-10-26, 2026-10-25, 0.00, 0",
        "10000.00, 2026-10-26, 2026-10-27, 5.00, 1",
        "10000.00, 2026-10-26, 2026-11-26, 155.00, 31",
        // the worked example of the treasury contract
        "4000.00, 2026-10-26, 2026-11-22, 54.00, 27",
        "140.00, 2026-10-26, 2026-11-22, 1.89, 27",
        // 29 February counts in a leap year, and there is none in 2026
        "10000.00, 2028-02-28, 2028-03-01, 10.00, 2",
        "10000.00, 2026-02-28, 2026-03-01, 5.00, 1",
        // over the turn of the year and a whole leap year
        "10000.00, 2026-12-31, 2027-01-01, 5.00, 1",
        "10000.00, 2027-12-31, 2028-12-31, 1830.00, 366",
        // half up: 333.33 x 0.0005 x 9 = 1.499985, 330.00 x 0.0005 x 7 = 1.155
        "333.33, 2026-10-26, 2026-11-04, 1.50, 9",
        "330.00, 2026-10-26, 2026-11-02, 1.16, 7",
        // up to and including 1 yuan counts as zero
        "2000.00, 2026-10-26, 2026-10-27, 0.00, 1",
        "2010.00, 2026-10-26, 2026-10-27, 1.01, 1",
        "2009.99, 2026-10-26, 2026-10-27, 0.00, 1",
        // no cap: 2 500 days cost more than the tax
        "1000.00, 2020-01-15, 2026-11-19, 1250.00, 2500",
    })
    void chargesEachDayFromTheDayAfterTheDeadlineToTheDayOfPayment(
            String unpaid, LocalDate due, LocalDate paidOn, String surcharge, long days) {
        LatePaymentSurcharge charged = rules.on(Money.of(unpaid), due, paidOn);

        assertThat(charged.amount()).isEqualTo(Money.of(surcharge));
        assertThat(charged.days()).isEqualTo(days);
    }

    @Test
    void chargesOldDaysByTheOldRate() {
        LatePaymentSurcharge charged =
                rules.on(Money.of("1000.00"), LocalDate.of(2001, 4, 20), LocalDate.of(2001, 5, 10));

        assertThat(charged.steps())
                .extracting(LatePaymentSurcharge.Step::days, step -> step.dailyRate()
                        .toString())
                .containsExactly(tuple(10L, "0.002"), tuple(10L, "0.0005"));
        assertThat(charged.amount()).isEqualTo(Money.of("25.00"));
    }

    @Test
    void chargesSmallAmountsThatWerePaidBeforeTheyBecameNegligible() {
        assertThat(rules.on(Money.of("1000.00"), LocalDate.of(2012, 7, 30), LocalDate.of(2012, 7, 31))
                        .amount())
                .isEqualTo(Money.of("0.50"));
    }

    @Test
    void stopsAtTheTaxWhereTheRuleSaysSo() {
        SurchargeRules capped = new SurchargeRules(List.of(
                new SurchargeRule(LocalDate.of(2001, 5, 1), new BigDecimal("0.0005"), Money.ZERO, true, "art. 45")));

        assertThat(capped.on(Money.of("1000.00"), LocalDate.of(2020, 1, 15), LocalDate.of(2026, 11, 19))
                        .amount())
                .isEqualTo(Money.of("1000.00"));
    }

    @Test
    void refusesADelayBeforeTheFirstRule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.on(Money.of("1.00"), LocalDate.of(1992, 1, 1), LocalDate.of(1994, 1, 1)));
    }

    @Property
    void neverFallsWhenTimePassesOrTheAmountGrows(
            @ForAll @LongRange(min = 1, max = 100_000_000) long fen,
            @ForAll @IntRange(max = 4000) int days,
            @ForAll @IntRange(max = 100) int more) {
        Money unpaid = Money.of(BigDecimal.valueOf(fen, 2));
        Money now = rules.on(unpaid, DEADLINE, DEADLINE.plusDays(days)).amount();

        assertThat(rules.on(unpaid, DEADLINE, DEADLINE.plusDays(days + more)).amount())
                .isGreaterThanOrEqualTo(now);
        assertThat(rules.on(unpaid.plus(Money.of("0.01")), DEADLINE, DEADLINE.plusDays(days))
                        .amount())
                .isGreaterThanOrEqualTo(now);
    }

    @Property
    void payingInTwoPartsOnOneDayCostsTheSameToAFen(
            @ForAll @LongRange(min = 1_000_000, max = 100_000_000) long first,
            @ForAll @LongRange(min = 1_000_000, max = 100_000_000) long second,
            @ForAll @IntRange(min = 1, max = 2000) int days) {
        LocalDate paidOn = DEADLINE.plusDays(days);
        Money one = Money.of(BigDecimal.valueOf(first, 2));
        Money two = Money.of(BigDecimal.valueOf(second, 2));
        Money apart = rules.on(one, DEADLINE, paidOn)
                .amount()
                .plus(rules.on(two, DEADLINE, paidOn).amount());

        assertThat(apart.minus(rules.on(one.plus(two), DEADLINE, paidOn).amount())
                        .toBigDecimal()
                        .abs())
                .isLessThanOrEqualTo(new BigDecimal("0.01"));
    }
}
