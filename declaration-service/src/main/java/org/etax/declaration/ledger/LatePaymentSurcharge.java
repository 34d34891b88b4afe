package org.etax.declaration.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.etax.kernel.Money;

/**
 * The surcharge for paying late (滞纳金), with the steps that show why.
 *
 * @param amount what is due; 0.00 when nothing or a negligible amount accrued
 * @param steps one for each rule that the delay ran under, oldest first; empty when there was no delay
 */
public record LatePaymentSurcharge(Money amount, List<Step> steps) {

    /** Paid in time. */
    public static final LatePaymentSurcharge NONE = new LatePaymentSurcharge(Money.ZERO, List.of());

    /**
     * Days of delay under one rule.
     *
     * @param firstDay first day charged
     * @param lastDay last day charged
     * @param days how many, both counted
     * @param dailyRate part of the unpaid tax for each day
     * @param article where the law says so
     */
    public record Step(LocalDate firstDay, LocalDate lastDay, long days, BigDecimal dailyRate, String article) {}

    /** Days of delay in all. */
    public long days() {
        return steps.stream().mapToLong(Step::days).sum();
    }
}
