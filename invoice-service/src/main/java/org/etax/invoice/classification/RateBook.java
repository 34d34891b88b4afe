package org.etax.invoice.classification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The rates that may stand on an invoice line, by status, code and day of issue. Data, not code: a change of law is a row.
 *
 * @param rules every dated row
 */
public record RateBook(List<RateRule> rules) {

    /** The book that ships: VAT Law art. 10 and 11 and the notices of 2026. */
    public static RateBook bundled() {
        return new RateBook(
                CsvResource.read("/invoice/vat-rates.csv").map(RateRule::of).toList());
    }

    /** The allowed rates, ascending. */
    public List<BigDecimal> allowed(VatStatus seller, TaxClassification row, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.allows(seller, row, day))
                .map(RateRule::rate)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The rate to offer first: that of the general method where the code has one, else the lowest levy rate in force. No
     * rate above zero means zero; levy by choice, and zero for exports, are for the seller to say.
     */
    public BigDecimal usual(VatStatus seller, TaxClassification row, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.allows(seller, row, day) && rule.scope() == RateRule.Scope.CODE_RATES)
                .map(RateRule::rate)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> allowed(seller, row, day).stream()
                        .filter(rate -> rate.signum() > 0)
                        .findFirst()
                        .orElse(BigDecimal.ZERO));
    }
}
