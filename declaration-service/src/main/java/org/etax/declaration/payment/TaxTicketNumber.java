package org.etax.declaration.payment;

import java.time.Year;
import org.etax.kernel.Region;

/**
 * The electronic tax ticket number (电子税票号码) of one payment, eighteen digits: it names the debit towards the bank, which takes
 * the money of one number at most once.
 *
 * @param value the digits
 */
public record TaxTicketNumber(String value) {

    private static final long RUNNING_NUMBERS = 10_000_000_000_000L;

    /** @throws IllegalArgumentException when it is not eighteen digits */
    public TaxTicketNumber {
        if (!value.matches("\\d{18}")) {
            throw new IllegalArgumentException("a tax ticket number has eighteen digits");
        }
    }

    /**
     * The ticket of a running number, unique in the country by construction: {@code 3}, province, year, running number.
     *
     * @param region of the bureau
     * @param year of issue
     * @param running from the bureau's counter of that year
     */
    public static TaxTicketNumber of(Region region, Year year, long running) {
        if (running < 0 || running >= RUNNING_NUMBERS) {
            throw new IllegalArgumentException("running number out of range");
        }
        return new TaxTicketNumber("3%s%02d%013d".formatted(region.province(), year.getValue() % 100, running));
    }

    @Override
    public String toString() {
        return value;
    }
}
