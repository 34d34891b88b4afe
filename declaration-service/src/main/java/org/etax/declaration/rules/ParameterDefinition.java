package org.etax.declaration.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rate, threshold or switch with its dated values.
 *
 * @param id as in {@code param.id}
 * @param name for people
 * @param legalBasis what it rests on
 * @param datedBy which date chooses the value
 * @param values no two in force on a day
 */
public record ParameterDefinition(
        String id, Bilingual name, LegalBasis legalBasis, DatedBy datedBy, List<DatedValue> values) {

    /** Which date chooses a value. */
    public enum DatedBy {
        /** The first day of the tax period. */
        PERIOD,
        /** The day of filing. */
        FILING
    }

    /**
     * A value and when it holds.
     *
     * @param from first day
     * @param to last day, null while open
     * @param value the rate, amount or switch
     */
    public record DatedValue(LocalDate from, @Nullable LocalDate to, BigDecimal value) {}

    Optional<BigDecimal> valueFor(ReturnContext context) {
        LocalDate day = datedBy == DatedBy.PERIOD ? context.period().start() : context.filingDate();
        return values.stream()
                .filter(value -> Effective.within(day, value.from(), value.to()))
                .map(DatedValue::value)
                .findFirst();
    }
}
