package org.etax.goldentax.core;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.etax.kernel.BusinessTime;
import org.jspecify.annotations.Nullable;

/**
 * When nothing is sent to the core: once, from an instant to an instant, or every day between two times.
 *
 * @param startsAt first instant of a single window
 * @param endsAt first instant after it
 * @param dailyFrom time of day in Asia/Shanghai from which a daily window holds
 * @param dailyTo time of day at which it ends; earlier than its beginning where it goes over midnight
 * @param reason shown to officers
 */
record MaintenanceWindow(
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable LocalTime dailyFrom,
        @Nullable LocalTime dailyTo,
        @NotBlank @Size(max = 200) String reason) {

    /** Whether it is a single window with an end after its start, or a daily one with two different times. */
    boolean isWhole() {
        boolean single = startsAt != null && endsAt != null && startsAt.isBefore(endsAt);
        boolean daily = dailyFrom != null && dailyTo != null && !dailyFrom.equals(dailyTo);
        return single && dailyFrom == null && dailyTo == null || daily && startsAt == null && endsAt == null;
    }

    /** When it ends, if it holds at this instant. */
    Optional<Instant> endAt(Instant now) {
        if (startsAt != null && endsAt != null) {
            return now.isBefore(startsAt) || !now.isBefore(endsAt) ? Optional.empty() : Optional.of(endsAt);
        }
        if (dailyFrom == null || dailyTo == null) {
            return Optional.empty();
        }
        ZonedDateTime local = now.atZone(BusinessTime.ZONE);
        LocalTime time = local.toLocalTime();
        boolean started = !time.isBefore(dailyFrom);
        boolean beforeEnd = time.isBefore(dailyTo);
        boolean closed = dailyFrom.isBefore(dailyTo) ? started && beforeEnd : started || beforeEnd;
        ZonedDateTime end = local.with(dailyTo);
        return closed ? Optional.of((beforeEnd ? end : end.plusDays(1)).toInstant()) : Optional.empty();
    }
}
