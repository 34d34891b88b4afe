package org.etax.declaration.filing;

import org.etax.kernel.TaxPeriod;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Which return of a taxpayer.
 *
 * @param form code of the form
 * @param period month or quarter
 */
record ReturnKey(String form, TaxPeriod period) {

    /**
     * Reads what a client sent.
     *
     * @throws ProblemException naming {@code /form} or {@code /period}
     */
    static ReturnKey parse(@Nullable String form, @Nullable String period) {
        if (form == null || period == null) {
            throw ProblemException.field(form == null ? "/form" : "/period", "missing");
        }
        if (!form.matches("[A-Z_]{1,40}")) {
            throw ProblemException.field("/form", "malformed");
        }
        return new ReturnKey(form, period(period));
    }

    private static TaxPeriod period(String text) {
        try {
            TaxPeriod period = TaxPeriod.parse(text);
            if (period.frequency() != TaxPeriod.Frequency.YEARLY) {
                return period;
            }
        } catch (IllegalArgumentException e) {
            throw ProblemException.field("/period", "period");
        }
        throw ProblemException.field("/period", "period");
    }
}
