package org.etax.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The period a tax is computed for (税款所属期): a calendar month, quarter or year (VAT Law art. 30).
 * Written {@code 2026-11}, {@code 2026-Q4} or {@code 2026}.
 *
 * @param start first day, inclusive
 * @param frequency how long the period is
 */
public record TaxPeriod(LocalDate start, Frequency frequency) implements Comparable<TaxPeriod> {

    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-(?:(\\d{2})|Q([1-4])))?");

    /** How often a tax is filed (纳税期限). */
    public enum Frequency {
        MONTHLY(1),
        QUARTERLY(3),
        YEARLY(12);

        private final int months;

        Frequency(int months) {
            this.months = months;
        }

        /** Length in months. */
        public int months() {
            return months;
        }
    }

    /** @throws IllegalArgumentException when the day is not the first of such a period */
    public TaxPeriod {
        if (start.getDayOfMonth() != 1 || (start.getMonthValue() - 1) % frequency.months() != 0) {
            throw new IllegalArgumentException(
                    "not the first day of a " + frequency.name().toLowerCase(Locale.ROOT) + " period");
        }
    }

    /** The period of that length that the day falls in. */
    public static TaxPeriod containing(LocalDate day, Frequency frequency) {
        int month = (day.getMonthValue() - 1) / frequency.months() * frequency.months() + 1;
        return new TaxPeriod(LocalDate.of(day.getYear(), month, 1), frequency);
    }

    /** The month as a period. */
    public static TaxPeriod month(YearMonth month) {
        return new TaxPeriod(month.atDay(1), Frequency.MONTHLY);
    }

    /** @throws IllegalArgumentException when the text is none of the three forms */
    @JsonCreator
    public static TaxPeriod parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a tax period: write 2026-11, 2026-Q4 or 2026");
        }
        int year = Integer.parseInt(matcher.group(1));
        if (year < 1994) {
            throw new IllegalArgumentException("a tax period before 1994");
        }
        if (matcher.group(2) != null) {
            int month = Integer.parseInt(matcher.group(2));
            if (month < 1 || month > 12) {
                throw new IllegalArgumentException("not a month: " + matcher.group(2));
            }
            return new TaxPeriod(LocalDate.of(year, month, 1), Frequency.MONTHLY);
        }
        if (matcher.group(3) != null) {
            return new TaxPeriod(
                    LocalDate.of(year, Integer.parseInt(matcher.group(3)) * 3 - 2, 1), Frequency.QUARTERLY);
        }
        return new TaxPeriod(LocalDate.of(year, 1, 1), Frequency.YEARLY);
    }

    /** Last day, inclusive. */
    public LocalDate end() {
        return start.plusMonths(frequency.months()).minusDays(1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end());
    }

    public TaxPeriod next() {
        return new TaxPeriod(start.plusMonths(frequency.months()), frequency);
    }

    public TaxPeriod previous() {
        return new TaxPeriod(start.minusMonths(frequency.months()), frequency);
    }

    /** True when no earlier period of the same length lies in the calendar year: year-to-date figures restart. */
    public boolean isFirstOfYear() {
        return start.getMonthValue() == 1;
    }

    @Override
    public int compareTo(TaxPeriod other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : frequency.compareTo(other.frequency);
    }

    @JsonValue
    @Override
    public String toString() {
        return switch (frequency) {
            case MONTHLY -> YearMonth.from(start).toString();
            case QUARTERLY -> start.getYear() + "-Q" + (start.getMonthValue() / 3 + 1);
            case YEARLY -> Integer.toString(start.getYear());
        };
    }
}
