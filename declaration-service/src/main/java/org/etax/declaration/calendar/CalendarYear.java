package org.etax.declaration.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What is officially known of one year.
 *
 * @param holidays runs of rest days arranged by the State Council
 * @param workingDays Saturdays and Sundays worked in exchange (调休上班)
 * @param deadlineSource the notice with the list of deadlines, empty when there is none
 * @param deadlines day of the month for January to December; empty when no list is known
 */
record CalendarYear(
        List<HolidayRun> holidays, Set<LocalDate> workingDays, String deadlineSource, List<Integer> deadlines) {

    /** Consecutive rest days, both ends inclusive. */
    record HolidayRun(LocalDate from, LocalDate to) {

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }
}
