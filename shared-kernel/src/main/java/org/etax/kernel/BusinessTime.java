package org.etax.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Business dates are dates in Asia/Shanghai, whatever zone the server keeps. */
public final class BusinessTime {

    /** The one zone of business dates, periods and deadlines. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BusinessTime() {}

    /** The business date of an instant. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The business date now. */
    public static LocalDate today(Clock clock) {
        return dateOf(clock.instant());
    }
}
