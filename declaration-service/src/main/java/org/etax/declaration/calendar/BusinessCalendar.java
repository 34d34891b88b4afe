package org.etax.declaration.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Which days are working days (工作日): not a rest day of the week or the State, or worked in exchange. */
public final class BusinessCalendar {

    private final Map<Integer, CalendarYear> years;

    BusinessCalendar(Map<Integer, CalendarYear> years) {
        this.years = Map.copyOf(years);
    }

    /** The calendar that comes with this version of the service. */
    public static BusinessCalendar bundled() {
        return new BusinessCalendar(CalendarDocument.bundled());
    }

    /** True when offices work on that day; in years whose holidays are not arranged yet, only weekends rest. */
    public boolean isWorkingDay(LocalDate day) {
        Optional<CalendarYear> year = year(day.getYear());
        if (year.isPresent() && year.get().workingDays().contains(day)) {
            return true;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !isHoliday(day);
    }

    /** True within a run of rest days arranged by the State Council. */
    public boolean isHoliday(LocalDate day) {
        return year(day.getYear()).stream()
                .flatMap(year -> year.holidays().stream())
                .anyMatch(run -> run.contains(day));
    }

    /** The n-th working day after a day. */
    public LocalDate workingDaysAfter(LocalDate day, int n) {
        LocalDate result = day;
        for (int left = n; left > 0; ) {
            result = result.plusDays(1);
            if (isWorkingDay(result)) {
                left--;
            }
        }
        return result;
    }

    Optional<CalendarYear> year(int year) {
        return Optional.ofNullable(years.get(year));
    }
}
