package org.etax.simulators.goldentax;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.etax.kernel.BusinessTime;
import org.etax.simulators.clock.SimulatedClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets messages in at the core's pace: closed in maintenance, so many a second, and each after its latency. */
@Component
class CoreGate {

    private final JdbcClient jdbc;
    private final SimulatedClock clock;
    private final AtomicReference<Behaviour> behaviour;
    private long second;
    private int admitted;

    CoreGate(JdbcClient jdbc, SimulatedClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.behaviour = new AtomicReference<>(jdbc.sql("select latency_millis, requests_per_second, maintenance,"
                        + " window_from, window_to from core_behaviour")
                .query(Behaviour.class)
                .single());
    }

    Behaviour behaviour() {
        return Objects.requireNonNull(behaviour.get());
    }

    void behave(Behaviour wanted) {
        jdbc.sql("update core_behaviour set latency_millis = :latency, requests_per_second = :rate,"
                        + " maintenance = :closed, window_from = :from, window_to = :to")
                .param("latency", wanted.latencyMillis())
                .param("rate", wanted.requestsPerSecond())
                .param("closed", wanted.maintenance())
                .param("from", wanted.windowFrom())
                .param("to", wanted.windowTo())
                .update();
        behaviour.set(wanted);
    }

    /** Why no message is let in now; empty after waiting for the latency. */
    Optional<EsbFault> admit() throws InterruptedException {
        Instant now = clock.instant();
        Behaviour current = behaviour();
        if (current.closedAt(LocalTime.ofInstant(now, BusinessTime.ZONE))) {
            return Optional.of(EsbFault.MAINTENANCE);
        }
        Integer limit = current.requestsPerSecond();
        if (limit != null && !withinLimit(now.getEpochSecond(), limit)) {
            return Optional.of(EsbFault.BUSY);
        }
        Thread.sleep(current.latencyMillis());
        return Optional.empty();
    }

    private synchronized boolean withinLimit(long now, int limit) {
        if (now != second) {
            second = now;
            admitted = 0;
        }
        admitted++;
        return admitted <= limit;
    }
}
