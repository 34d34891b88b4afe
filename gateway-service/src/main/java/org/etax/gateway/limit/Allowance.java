package org.etax.gateway.limit;

import java.time.Duration;
import org.springframework.util.Assert;

/**
 * How much may be spent: at most {@code capacity} calls at once, and as many again in each period, evenly.
 *
 * @param capacity calls, at least 1
 * @param period at least one microsecond for each call
 */
public record Allowance(long capacity, Duration period) {

    private static final long SHARES = 20;

    public Allowance {
        Assert.isTrue(capacity >= 1, "An allowance is at least one call");
        Assert.isTrue(period.toNanos() / 1_000 >= capacity, "An allowance's period is too short for its capacity");
    }

    /** The time in which one call is earned back. */
    long microsecondsPerCall() {
        return period.toNanos() / 1_000 / capacity;
    }

    /** What one gateway takes from the common store at once: a small part, so that busy callers cost few round trips. */
    long share() {
        return Math.max(1, capacity / SHARES);
    }

    /**
     * How long a share may be kept. With half a period at most a tenth of the income is ever lost by shares that are
     * not used up.
     */
    Duration keptFor() {
        return period.dividedBy(2);
    }
}
