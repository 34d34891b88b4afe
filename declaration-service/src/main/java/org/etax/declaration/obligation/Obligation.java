package org.etax.declaration.obligation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.etax.declaration.calendar.Deadline;
import org.etax.declaration.extension.GrantedExtension;
import org.etax.kernel.TaxPeriod;
import org.jspecify.annotations.Nullable;

/**
 * A return that is owed for a period.
 *
 * @param tax levy item (征收项目)
 * @param form code of the form
 * @param period tax period
 * @param dueOn last day to file and pay, holidays shifted
 * @param dueProvenance how that day is known
 * @param dueSource the notice or rule that gives it
 * @param extension why that day is later than the calendar says; null when it is not
 * @param status where it stands today
 * @param fulfilledBy newest version of the return; null until filed, or when filed in the legacy core
 * @param version of that return
 * @param coreState what the core says of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Obligation(
        String tax,
        String form,
        TaxPeriod period,
        LocalDate dueOn,
        Deadline.Provenance dueProvenance,
        String dueSource,
        @Nullable GrantedExtension extension,
        Status status,
        @Nullable UUID fulfilledBy,
        @Nullable Integer version,
        @Nullable String coreState) {

    /** Where an obligation stands. */
    enum Status {
        /** The period runs on. */
        UPCOMING,
        /** Can be filed now, in time. */
        OPEN,
        /** The last day has passed. */
        OVERDUE,
        /** Filed. */
        FULFILLED
    }
}
