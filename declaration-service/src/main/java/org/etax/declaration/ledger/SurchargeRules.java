package org.etax.declaration.ledger;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.etax.kernel.Money;

/**
 * Computes the late-payment surcharge: from the day after the deadline to the day of payment, both counted, on what is
 * paid that day (征管法 art. 32, 实施细则 art. 75). Rounded half up to the fen once, at the end.
 */
public final class SurchargeRules {

    private final TreeMap<LocalDate, SurchargeRule> byFirstDay = new TreeMap<>();

    SurchargeRules(Collection<SurchargeRule> rules) {
        rules.forEach(rule -> byFirstDay.put(rule.from(), rule));
    }

    /**
     * The surcharge on an amount that is paid on a day.
     *
     * @param unpaid tax paid that day
     * @param due last day of payment, holidays already shifted
     * @param paidOn day the money is taken
     * @throws IllegalArgumentException when the delay began before the first known rule
     */
    public LatePaymentSurcharge on(Money unpaid, LocalDate due, LocalDate paidOn) {
        if (!paidOn.isAfter(due) || !unpaid.isPositive()) {
            return LatePaymentSurcharge.NONE;
        }
        List<LatePaymentSurcharge.Step> steps = steps(due.plusDays(1), paidOn);
        BigDecimal factor = steps.stream()
                .map(step -> step.dailyRate().multiply(BigDecimal.valueOf(step.days())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new LatePaymentSurcharge(charged(unpaid, unpaid.times(factor), ruleOn(paidOn)), steps);
    }

    /** Whether an amount charged on a day is so small that it counts as zero. */
    public boolean isNegligible(Money amount, LocalDate day) {
        return amount.compareTo(ruleOn(day).negligible()) <= 0;
    }

    private Money charged(Money unpaid, Money accrued, SurchargeRule rule) {
        Money amount = rule.cappedAtTax() ? accrued.min(unpaid) : accrued;
        return amount.compareTo(rule.negligible()) <= 0 ? Money.ZERO : amount;
    }

    private List<LatePaymentSurcharge.Step> steps(LocalDate first, LocalDate last) {
        List<LatePaymentSurcharge.Step> steps = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); ) {
            SurchargeRule rule = ruleOn(day);
            LocalDate next = byFirstDay.higherKey(day);
            LocalDate until = next == null || next.isAfter(last) ? last : next.minusDays(1);
            steps.add(new LatePaymentSurcharge.Step(
                    day, until, DAYS.between(day, until) + 1, rule.dailyRate(), rule.article()));
            day = until.plusDays(1);
        }
        return steps;
    }

    private SurchargeRule ruleOn(LocalDate day) {
        Map.Entry<LocalDate, SurchargeRule> rule = byFirstDay.floorEntry(day);
        if (rule == null) {
            throw new IllegalArgumentException("no surcharge rule for " + day);
        }
        return rule.getValue();
    }
}
