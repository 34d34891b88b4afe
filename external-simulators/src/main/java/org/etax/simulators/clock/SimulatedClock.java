package org.etax.simulators.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.etax.kernel.BusinessTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Real time plus a stored offset. Moves forward only, so that no record ever lies in the future of its reader. An installation
 * that is to begin on a day of its own, past or future, sets {@code etax.clock.starts-at} before its first start.
 */
@Component
public class SimulatedClock extends Clock {

    private final JdbcClient jdbc;
    private final Clock real = Clock.system(BusinessTime.ZONE);
    private final AtomicReference<Duration> offset;

    SimulatedClock(JdbcClient jdbc, @Value("${etax.clock.starts-at:#{null}}") @Nullable Instant startsAt) {
        this.jdbc = jdbc;
        begin(startsAt == null ? Duration.ZERO : Duration.between(real.instant(), startsAt));
        this.offset = new AtomicReference<>(storedOffset());
    }

    /** How far this clock runs ahead of real time; negative when it was begun in the past. */
    Duration offset() {
        return current();
    }

    /**
     * Moves the clock forward to an instant.
     *
     * @return false when the instant is not later than now; nothing changes then
     */
    synchronized boolean advance(Instant to) {
        Duration wanted = Duration.between(real.instant(), to).plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
        if (!to.isAfter(instant())) {
            return false;
        }
        jdbc.sql("update simulated_clock set offset_seconds = ?")
                .param(wanted.toSeconds())
                .update();
        offset.set(wanted);
        return true;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(current());
    }

    @Override
    public ZoneId getZone() {
        return BusinessTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(real.withZone(zone), current());
    }

    private Duration current() {
        return Objects.requireNonNull(offset.get());
    }

    /** The first start decides where the clock begins. */
    private void begin(Duration first) {
        jdbc.sql("update simulated_clock set offset_seconds = ? where offset_seconds is null")
                .param(first.toSeconds())
                .update();
    }

    private Duration storedOffset() {
        return Duration.ofSeconds(jdbc.sql("select offset_seconds from simulated_clock")
                .query(Long.class)
                .single());
    }
}
