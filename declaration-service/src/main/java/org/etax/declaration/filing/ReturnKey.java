package org.etax.declaration.filing;

import java.util.ArrayList;
import java.util.List;
import org.etax.kernel.TaxPeriod;
import org.etax.platform.problem.FieldFault;
import org.etax.platform.problem.PlatformProblem;
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
     * Reads what stands in a body.
     *
     * @throws ProblemException naming {@code /form} or {@code /period}
     */
    static ReturnKey parse(@Nullable String form, @Nullable String period) {
        return parse(form, period, "/");
    }

    /**
     * Reads what stands in a path.
     *
     * @throws ProblemException naming {@code form} or {@code period}
     */
    static ReturnKey ofPath(String form, String period) {
        return parse(form, period, "");
    }

    private static ReturnKey parse(@Nullable String form, @Nullable String period, String place) {
        if (form == null || period == null) {
            throw ProblemException.of(PlatformProblem.INVALID_FIELDS, missing(form, period, place));
        }
        if (!form.matches("[A-Z_]{1,40}")) {
            throw ProblemException.field(place + "form", "malformed");
        }
        return new ReturnKey(form, period(period, place + "period"));
    }

    private static List<FieldFault> missing(@Nullable String form, @Nullable String period, String place) {
        List<FieldFault> missing = new ArrayList<>();
        if (form == null) {
            missing.add(FieldFault.of(place + "form", "missing"));
        }
        if (period == null) {
            missing.add(FieldFault.of(place + "period", "missing"));
        }
        return missing;
    }

    private static TaxPeriod period(String text, String pointer) {
        try {
            TaxPeriod period = TaxPeriod.parse(text);
            if (period.frequency() != TaxPeriod.Frequency.YEARLY) {
                return period;
            }
        } catch (IllegalArgumentException e) {
            throw ProblemException.field(pointer, "period");
        }
        throw ProblemException.field(pointer, "period");
    }
}
