package org.etax.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.etax.gateway.edge.EdgeFault;
import org.etax.gateway.edge.Refusal;

/** Keeps one service from being asked for more than it can do, and from being asked at all while it is broken. */
final class Protection {

    private static final Duration BUSY = Duration.ofSeconds(2);
    private static final Duration BROKEN = Duration.ofSeconds(5);

    private final Semaphore places;
    private final CircuitBreaker breaker;
    private final boolean judges;

    Protection(int concurrency, CircuitBreaker breaker) {
        this(concurrency, breaker, true);
    }

    private Protection(int concurrency, CircuitBreaker breaker, boolean judges) {
        this.places = new Semaphore(concurrency);
        this.breaker = breaker;
        this.judges = judges;
    }

    /**
     * Places of their own for what goes on for long, answers or bodies, so that slow ones keep nobody else out. They are not
     * begun while the service is broken, and do not say whether it is: a minute is too long to wait for that.
     */
    Protection forLongCalls(int concurrency) {
        return new Protection(concurrency, breaker, false);
    }

    /**
     * Takes a place; every call that returns is followed by one of the ends.
     *
     * @throws Refusal when all places are taken or the service is broken
     */
    void enter() {
        if (!places.tryAcquire()) {
            throw Refusal.retryAfter(EdgeFault.SERVICE_BUSY, BUSY);
        }
        if (judges ? !breaker.tryAcquirePermission() : circuit() == Circuit.OPEN) {
            places.release();
            throw Refusal.retryAfter(EdgeFault.SERVICE_UNAVAILABLE, BROKEN);
        }
    }

    void answered(long nanoseconds) {
        places.release();
        if (judges) {
            breaker.onSuccess(nanoseconds, TimeUnit.NANOSECONDS);
        }
    }

    void failed(long nanoseconds, Throwable failure) {
        places.release();
        if (judges) {
            breaker.onError(nanoseconds, TimeUnit.NANOSECONDS, failure);
        }
    }

    Circuit circuit() {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> Circuit.OPEN;
            case HALF_OPEN -> Circuit.HALF_OPEN;
            case CLOSED, DISABLED, METRICS_ONLY -> Circuit.CLOSED;
        };
    }

    /** The request ended without telling anything about the service. */
    void leftEarly() {
        places.release();
        if (judges) {
            breaker.releasePermission();
        }
    }
}
