package org.etax.invoice.classification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dated row of the rates that may stand on an invoice.
 *
 * @param status whose sales
 * @param rate decimal fraction
 * @param scope which classification codes
 * @param validFrom first day
 * @param validTo last day, null while open
 * @param source the article it comes from
 */
public record RateRule(
        VatStatus status,
        BigDecimal rate,
        Scope scope,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {

    /** Which classification codes a rate is open to. */
    public enum Scope {
        /** Codes whose row lists it as a rate of the general method. */
        CODE_RATES,
        /** Codes whose row lists it as a levy rate by choice. */
        CODE_LEVY_RATES,
        /** Every code. */
        ALL,
        /** Every code but immovables, their lease and land-use rights. */
        ALL_BUT_IMMOVABLES
    }

    static RateRule of(List<String> cells) {
        return new RateRule(
                VatStatus.valueOf(cells.get(0)),
                new BigDecimal(cells.get(1)),
                Scope.valueOf(cells.get(2)),
                LocalDate.parse(cells.get(3)),
                ClassificationRow.optional(cells.get(4), LocalDate::parse),
                cells.get(5));
    }

    boolean allows(VatStatus seller, TaxClassification row, LocalDate day) {
        return status == seller
                && !day.isBefore(validFrom)
                && (validTo == null || !day.isAfter(validTo))
                && switch (scope) {
                    case CODE_RATES -> row.rates().contains(rate);
                    case CODE_LEVY_RATES -> row.levyRates().contains(rate);
                    case ALL -> true;
                    case ALL_BUT_IMMOVABLES -> !row.immovable();
                };
    }
}
