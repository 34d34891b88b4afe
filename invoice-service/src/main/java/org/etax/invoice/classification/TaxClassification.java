package org.etax.invoice.classification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.etax.kernel.event.SupplyTreatment;
import org.jspecify.annotations.Nullable;

/**
 * One dated row of the table of tax classification codes.
 *
 * @param code the code
 * @param name official name
 * @param shortName short name (简称), printed between asterisks before the seller's own name of the goods
 * @param summary a heading (汇总项) under which nothing is issued
 * @param rates rates of the general method (税率), decimal fractions
 * @param levyRates levy rates (征收率) that a general taxpayer may choose for it
 * @param treatments whether it may be taxed, exempt or non-taxable
 * @param immovable an immovable, its lease or a land-use right: closed to the 1 % levy rate
 * @param specialType two digits of the special business type it must be issued under, null when plain is allowed
 * @param validFrom first day it may be issued
 * @param validTo last day, null while open
 */
public record TaxClassification(
        TaxClassificationCode code,
        String name,
        String shortName,
        boolean summary,
        Set<BigDecimal> rates,
        Set<BigDecimal> levyRates,
        Set<SupplyTreatment> treatments,
        boolean immovable,
        @Nullable String specialType,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Whether the row holds on the day. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
