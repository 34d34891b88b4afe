package org.etax.declaration.certificate;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Year;
import org.etax.kernel.Region;

/**
 * The number printed on a certificate (票证号码): eighteen digits, unique by construction: {@code 4}, province, year, running
 * number.
 *
 * @param value the digits
 */
public record CertificateNumber(@JsonValue String value) {

    private static final long RUNNING_NUMBERS = 10_000_000_000_000L;

    /** @throws IllegalArgumentException when it is not {@code 4} and seventeen digits */
    public CertificateNumber {
        if (!value.matches("4\\d{17}")) {
            throw new IllegalArgumentException("a certificate number has eighteen digits and begins with 4");
        }
    }

    /**
     * The number of a running number.
     *
     * @param region of the bureau
     * @param year of issue
     * @param running from the bureau's counter of that year
     */
    public static CertificateNumber of(Region region, Year year, long running) {
        if (running < 0 || running >= RUNNING_NUMBERS) {
            throw new IllegalArgumentException("running number out of range");
        }
        return new CertificateNumber("4%s%02d%013d".formatted(region.province(), year.getValue() % 100, running));
    }

    @Override
    public String toString() {
        return value;
    }
}
