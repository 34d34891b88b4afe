package org.etax.invoice.number;

import java.util.Map;
import org.etax.kernel.Region;

/**
 * What all numbers of one sequence share: the first five digits of an invoice number.
 *
 * @param year last two digits of the year of issue, 0–99
 * @param region two digits of the issuing region; cities with a plan of their own (计划单列市) have codes from 91
 * @param channel the issuing channel's digit, 0–9: 2 for the platform's own clients, 7 for direct connection
 */
public record NumberSeries(int year, String region, int channel) {

    /** How many numbers a series has: 15 digits. */
    public static final long CAPACITY = 1_000_000_000_000_000L;

    /** The channel digit seen on invoices issued on the bureau's own clients. */
    public static final int PLATFORM = 2;

    private static final Map<String, String> PLAN_CITIES =
            Map.of("2102", "91", "3302", "92", "3502", "93", "3702", "94", "4403", "95");

    /** @throws IllegalArgumentException when a part has the wrong number of digits */
    public NumberSeries {
        if (year < 0 || year > 99 || !region.matches("\\d{2}") || channel < 0 || channel > 9) {
            throw new IllegalArgumentException("a series is two digits of year, two of region and one of channel");
        }
    }

    /** The series that a seller in that region draws from. Only 95 (Shenzhen) of the five city codes is seen on invoices. */
    public static NumberSeries of(int calendarYear, Region sellerRegion, int channel) {
        String city = sellerRegion.code().substring(0, 4);
        return new NumberSeries(calendarYear % 100, PLAN_CITIES.getOrDefault(city, sellerRegion.province()), channel);
    }

    /** The five digits. */
    public String prefix() {
        return "%02d%s%d".formatted(year, region, channel);
    }

    @Override
    public String toString() {
        return prefix();
    }
}
