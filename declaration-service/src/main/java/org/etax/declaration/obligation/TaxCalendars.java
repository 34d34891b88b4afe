package org.etax.declaration.obligation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.etax.declaration.calendar.Deadline;
import org.etax.declaration.calendar.FilingDeadlines;
import org.etax.declaration.rules.RulePack;
import org.etax.declaration.rules.RulePacks;
import org.etax.kernel.TaxPeriod;
import org.springframework.stereotype.Component;

/** Derives the public calendar from the table of deadlines and the forms in force. */
@Component
class TaxCalendars {

    private final FilingDeadlines deadlines;
    private final RulePacks packs;

    TaxCalendars(FilingDeadlines deadlines, RulePacks packs) {
        this.deadlines = deadlines;
        this.packs = packs;
    }

    TaxCalendar of(int year) {
        return new TaxCalendar(
                year,
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
