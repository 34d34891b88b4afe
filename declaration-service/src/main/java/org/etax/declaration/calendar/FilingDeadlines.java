package org.etax.declaration.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.etax.declaration.calendar.Deadline.Provenance;
import org.etax.kernel.TaxPeriod;

/**
 * Last days to file and pay taxes due within 15 days after a month or quarter (VAT Law art. 31). The official list of the year
 * comes first; without one the rule of art. 109 of the implementing rules of the Tax Collection Law (征管法实施细则) is applied.
 */
public final class FilingDeadlines {

    private static final int TERM_DAYS = 15;
    private static final int EXTENDING_RUN = 3;
    private static final String RULE = "税收征收管理法实施细则第一百零九条";

    private final BusinessCalendar calendar;

    public FilingDeadlines(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * The deadline for the return of a month or quarter.
     *
     * @throws IllegalArgumentException for a year: yearly taxes have terms of their own
     */
    public Deadline deadlineFor(TaxPeriod period) {
        if (period.frequency() == TaxPeriod.Frequency.YEARLY) {
            throw new IllegalArgumentException("the 15-day term is that of months and quarters");
        }
        return deadlineIn(YearMonth.from(period.end()).plusMonths(1));
    }

    /** The deadline that falls due in a calendar month. */
    public Deadline deadlineIn(YearMonth month) {
        return calendar.year(month.getYear())
                .filter(year -> !year.deadlines().isEmpty())
                .map(year -> new Deadline(
                        month.atDay(year.deadlines().get(month.getMonthValue() - 1)),
                        Provenance.OFFICIAL,
                        year.deadlineSource()))
                .orElseGet(() -> computed(month));
    }

    /** The deadline by the rule alone, whatever the official list says. */
    Deadline computed(YearMonth month) {
        boolean arranged = calendar.year(month.getYear()).isPresent();
        return new Deadline(byRule(month), arranged ? Provenance.COMPUTED : Provenance.PROVISIONAL, RULE);
    }

    private LocalDate byRule(YearMonth month) {
        LocalDate term = month.atDay(TERM_DAYS);
        int extension = extensionIn(month);
        if (extension > 0) {
            return calendar.workingDaysAfter(term, extension);
        }
        return calendar.isWorkingDay(term) ? term : calendar.workingDaysAfter(term, 1);
    }

    /** Rest days of the term that lie in runs of three or more within the term. */
    private int extensionIn(YearMonth month) {
        List<CalendarYear.HolidayRun> runs =
                calendar.year(month.getYear()).map(CalendarYear::holidays).orElse(List.of());
        int extension = 0;
        for (CalendarYear.HolidayRun run : runs) {
            int days = (int) month.atDay(1)
                    .datesUntil(month.atDay(TERM_DAYS + 1))
                    .filter(run::contains)
                    .count();
            extension += days >= EXTENDING_RUN ? days : 0;
        }
        return extension;
    }
}
