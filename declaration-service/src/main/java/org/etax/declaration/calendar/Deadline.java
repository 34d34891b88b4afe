package org.etax.declaration.calendar;

import java.time.LocalDate;

/**
 * The last day to file and pay for a tax period.
 *
 * @param day the last day, inclusive, in Asia/Shanghai
 * @param provenance how it is known
 * @param source the notice that gives it, or the rule it is computed by
 */
public record Deadline(LocalDate day, Provenance provenance, String source) {

    /** How a deadline is known. */
    public enum Provenance {
        /** From the tax administration's yearly list (申报纳税期限). */
        OFFICIAL,
        /** By the holiday rule, from the State Council's holiday arrangement of the year. */
        COMPUTED,
        /** By the holiday rule, but the holidays of the year are not arranged yet: weekends only. May become later, never earlier. */
        PROVISIONAL,
        /** Extended by a decision of the tax authority (延期申报). */
        EXTENDED
    }
}
