package org.etax.declaration.obligation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.etax.declaration.calendar.Deadline;
import org.etax.declaration.calendar.FilingDeadlines;
import org.etax.declaration.rules.RulePack;
import org.etax.declaration.rules.RulePacks;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.TaxPeriod;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Derives the public calendar from the table of deadlines and the forms in force. */
@Component
class TaxCalendars {

    private static final int FIRST_YEAR = 2024;

    private final FilingDeadlines deadlines;
    private final RulePacks packs;
    private final Clock clock;

    TaxCalendars(FilingDeadlines deadlines, RulePacks packs, Clock clock) {
        this.deadlines = deadlines;
        this.packs = packs;
        this.clock = clock;
    }

    /**
     * The calendar of a year; of this one when nothing is said.
     *
     * @throws ProblemException naming {@code year} outside the years that are told
     */
    TaxCalendar of(@Nullable Integer wanted) {
        int last = BusinessTime.today(clock).getYear() + 1;
        int year = wanted == null ? last - 1 : wanted;
        if (year < FIRST_YEAR || year > last) {
            throw ProblemException.field("year", "range", Integer.toString(FIRST_YEAR), Integer.toString(last));
        }
        return new TaxCalendar(
                year,
                FIRST_YEAR,
                last,
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> month(YearMonth.of(year, month)))
                        .toList());
    }

    private TaxCalendar.Month month(YearMonth month) {
        Deadline deadline = deadlines.deadlineIn(month);
        LocalDate lastDayBefore = month.atDay(1).minusDays(1);
        List<TaxCalendar.Due> due = new ArrayList<>();
        due.add(due(TaxPeriod.containing(lastDayBefore, TaxPeriod.Frequency.MONTHLY), deadline.day()));
        TaxPeriod quarter = TaxPeriod.containing(lastDayBefore, TaxPeriod.Frequency.QUARTERLY);
        if (quarter.end().equals(lastDayBefore)) {
            due.add(due(quarter, deadline.day()));
        }
        due.removeIf(one -> one.forms().isEmpty());
        return new TaxCalendar.Month(month, deadline.day(), deadline.provenance(), deadline.source(), due);
    }

    private TaxCalendar.Due due(TaxPeriod period, LocalDate filingDate) {
        List<TaxCalendar.Form> forms = packs.all().stream()
                .filter(pack -> pack.covers(period, filingDate))
                .sorted((one, other) -> one.form().compareTo(other.form()))
                .map(TaxCalendars::form)
                .distinct()
                .toList();
        return new TaxCalendar.Due(period.frequency(), period, forms);
    }

    private static TaxCalendar.Form form(RulePack pack) {
        return new TaxCalendar.Form(pack.form(), pack.name());
    }
}
