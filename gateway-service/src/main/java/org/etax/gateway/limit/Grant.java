package org.etax.gateway.limit;

import java.time.Duration;

/**
 * What a store of allowances gave.
 *
 * @param calls how many calls were given, 0 when nothing is left
 * @param remaining what is left in the store
 * @param reset when the store is full again
 * @param next when the next call can be had; zero while something is left
 */
record Grant(long calls, long remaining, Duration reset, Duration next) {

    /**
     * The generic cell rate algorithm: a bucket is one instant, at which it will be full again.
     *
     * @param fullAt microseconds, may be in the past
     */
    static Grant of(Allowance allowance, long wanted, long now, long fullAt) {
        long perCall = allowance.microsecondsPerCall();
        long owed = Math.max(fullAt - now, 0);
        long free = Math.max(0, (perCall * allowance.capacity() - owed) / perCall);
        long given = Math.min(wanted, free);
        long owedAfter = owed + given * perCall;
        long next = given > 0 ? 0 : owed + perCall - perCall * allowance.capacity();
        return new Grant(given, free - given, micros(owedAfter), micros(next));
    }

    private static Duration micros(long value) {
        return Duration.ofNanos(value * 1_000);
    }
}
