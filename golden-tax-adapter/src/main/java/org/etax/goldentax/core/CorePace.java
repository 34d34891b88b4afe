package org.etax.goldentax.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.etax.platform.journal.Buckets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps to the core's pace: evenly spaced messages, none in a maintenance window, none while the core says it is closed. The
 * rate is that of the whole bureau; an instance uses the share that it has of the buckets.
 */
@Component
public class CorePace {

    private final CoreSettings settings;
    private final MaintenanceWindows windows;
    private final Clock clock;
    private final AtomicLong nextAt = new AtomicLong(System.nanoTime());
    private volatile int share = Buckets.COUNT;
    private volatile @Nullable Closing pause;

    CorePace(CoreSettings settings, MaintenanceWindows windows, Clock clock) {
        this.settings = settings;
        this.windows = windows;
        this.clock = clock;
    }

    /** Messages that may be under way at one time. */
    public int concurrency() {
        return settings.concurrency();
    }

    /** How many buckets this instance works. */
    public void share(int buckets) {
        share = Math.max(1, buckets);
    }

    /** Until when and why nothing is sent now; empty when the way is free. */
    public Optional<Closing> closed() {
        Instant now = clock.instant();
        Closing current = pause;
        if (current != null && now.isBefore(current.until())) {
            return Optional.of(current);
        }
        return windows.closedAt(now);
    }

    /** Nothing is sent for so long, at most the configured longest pause. */
    public void pause(Duration time, String reason) {
        Duration bounded = time.compareTo(settings.longestPause()) < 0 ? time : settings.longestPause();
        pause = new Closing(clock.instant().plus(bounded), reason);
    }

    /** Waits for this message's turn. */
    void await() throws InterruptedException {
        long interval = 1_000_000_000L * Buckets.COUNT / ((long) settings.rate() * share);
        long now = System.nanoTime();
        long mine = nextAt.updateAndGet(next -> Math.max(next, now - interval) + interval);
        if (mine - now > 0) {
            Thread.sleep(Duration.ofNanos(mine - now));
        }
    }

    /**
     * @param until first instant at which it is worth trying
     * @param reason in words
     */
    public record Closing(Instant until, String reason) {}
}
