package org.etax.declaration.obligation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.etax.declaration.calendar.Deadline;
import org.etax.declaration.rules.Bilingual;
import org.etax.kernel.TaxPeriod;

/**
 * The public tax calendar (办税日历) of a year: until when is what to be filed and paid, for everybody.
 *
 * @param year calendar year
 * @param firstYear the first that is told
 * @param lastYear the last that is told
 * @param months January to December
 */
record TaxCalendar(int year, int firstYear, int lastYear, List<Month> months) {

    /**
     * @param month in which the deadline falls
     * @param dueOn last day to file and pay, holidays shifted
     * @param dueProvenance how that day is known
     * @param dueSource the notice or rule that gives it
     * @param due what is due by then
     */
    record Month(
            YearMonth month, LocalDate dueOn, Deadline.Provenance dueProvenance, String dueSource, List<Due> due) {}

    /**
     * @param frequency of those who file it
     * @param period that is filed
     * @param forms that may be filed for it
     */
    record Due(TaxPeriod.Frequency frequency, TaxPeriod period, List<Form> forms) {}

    /**
     * @param code of the form
     * @param name official name
     */
    record Form(String code, Bilingual name) {}
}
