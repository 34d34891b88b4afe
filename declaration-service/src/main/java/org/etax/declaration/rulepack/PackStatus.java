package org.etax.declaration.rulepack;

import java.time.LocalDate;
import org.etax.declaration.rules.Effective;

/** Whether returns filed on a day are computed by a pack. */
enum PackStatus {
    /** They are. */
    IN_FORCE,
    /** Not yet. */
    COMING,
    /** No more, unless they are for a period that it still covers. */
    PAST;

    static PackStatus on(LocalDate day, Effective effective) {
        if (day.isBefore(effective.filedFrom())) {
            return COMING;
        }
        LocalDate last = effective.filedTo();
        return last != null && day.isAfter(last) ? PAST : IN_FORCE;
    }
}
