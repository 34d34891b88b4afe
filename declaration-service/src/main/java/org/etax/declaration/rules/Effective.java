package org.etax.declaration.rules;

import java.time.LocalDate;
import org.etax.kernel.TaxPeriod;
import org.jspecify.annotations.Nullable;

/**
 * When a pack applies: the law is chosen by the tax period, the layout of the form by the filing date.
 *
 * @param periodFrom first tax period's first day
 * @param periodTo last day of the last tax period, null while open
 * @param filedFrom first filing date
 * @param filedTo last filing date, null while open
 */
public record Effective(
        LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        LocalDate filedFrom,
        @Nullable LocalDate filedTo) {

    boolean covers(TaxPeriod period) {
        return within(period.start(), periodFrom, periodTo);
    }

    boolean covers(TaxPeriod period, LocalDate filingDate) {
        return covers(period) && within(filingDate, filedFrom, filedTo);
    }

    static boolean within(LocalDate day, LocalDate from, @Nullable LocalDate to) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
