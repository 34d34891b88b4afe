package org.etax.declaration.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.etax.declaration.calendar.Deadline.Provenance;
import org.etax.kernel.TaxPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilingDeadlinesTest {

    private final BusinessCalendar calendar = BusinessCalendar.bundled();
    private final FilingDeadlines deadlines = new FilingDeadlines(calendar);

    @ParameterizedTest
    @CsvSource({"2024, '15,23,15,18,22,19,15,15,18,24,15,16'", "2026, '20,24,16,20,22,15,15,17,15,26,16,15'"})
    void theOfficialListIsKeptAndTheRuleReproducesIt(int year, String days) {
        String[] expected = days.split(",");
        for (int month = 1; month <= 12; month++) {
            YearMonth due = YearMonth.of(year, month);
            LocalDate day = due.atDay(Integer.parseInt(expected[month - 1]));
            assertThat(deadlines.deadlineIn(due).day()).isEqualTo(day);
            assertThat(deadlines.deadlineIn(due).provenance()).isEqualTo(Provenance.OFFICIAL);
            assertThat(deadlines.computed(due).day()).as("by the rule, %s", due).isEqualTo(day);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12, 2026-01-20, OFFICIAL",
        "2025-Q4, 2026-01-20, OFFICIAL",
        "2026-01, 2026-02-24, OFFICIAL",
        "2026-02, 2026-03-16, OFFICIAL",
        "2024-02, 2024-03-15, OFFICIAL",
        "2026-Q3, 2026-10-26, OFFICIAL",
        "2026-11, 2026-12-15, OFFICIAL",
        "2025-03, 2025-04-18, COMPUTED",
        "2025-09, 2025-10-27, COMPUTED",
        "2024-12, 2025-01-15, COMPUTED",
        "2026-12, 2027-01-15, PROVISIONAL",
        "2027-04, 2027-05-17, PROVISIONAL",
        "2028-02, 2028-03-15, PROVISIONAL"
    })
    void aReturnIsDueInTheMonthAfterItsPeriod(String period, LocalDate day, Provenance provenance) {
        Deadline deadline = deadlines.deadlineFor(TaxPeriod.parse(period));
        assertThat(deadline.day()).isEqualTo(day);
        assertThat(deadline.provenance()).isEqualTo(provenance);
        assertThat(deadline.source()).isNotBlank();
    }

    @Test
    void everyDeadlineOfFiftyYearsIsAWorkingDayNotBeforeTheFifteenth() {
        TaxPeriod period = TaxPeriod.parse("2000-01");
        for (int i = 0; i < 600; i++, period = period.next()) {
            LocalDate day = deadlines.deadlineFor(period).day();
            assertThat(calendar.isWorkingDay(day)).as(day.toString()).isTrue();
            assertThat(day).isAfterOrEqualTo(period.end().plusDays(15));
            assertThat(YearMonth.from(day))
                    .isEqualTo(YearMonth.from(period.end().plusDays(1)));
        }
    }

    @Test
    void theLeapDayIsTheLastDayOfItsPeriodAndAnOrdinaryWorkingDay() {
        assertThat(TaxPeriod.parse("2024-02").end()).isEqualTo("2024-02-29");
        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 2, 29))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2028, 2, 29))).isTrue();
    }

    @Test
    void aSaturdayWorkedInExchangeIsAWorkingDayAndAHolidayWeekdayIsNot() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 28))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 21))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 7))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 8))).isTrue();
        assertThat(calendar.workingDaysAfter(LocalDate.of(2026, 9, 30), 1)).isEqualTo("2026-10-08");
    }

    @Test
    void aYearHasNoFifteenDayTerm() {
        assertThatThrownBy(() -> deadlines.deadlineFor(TaxPeriod.parse("2026")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
