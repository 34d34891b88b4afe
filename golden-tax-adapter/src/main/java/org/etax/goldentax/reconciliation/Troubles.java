package org.etax.goldentax.reconciliation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import org.etax.kernel.event.CoreSynchronised.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the comparisons that fail: told to operators by a row, a metric, and a log line at the first failure of a row. */
@Component
class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);
    private static final int LONGEST_REASON = 500;

    private final TroubleRows rows;
    private final MeterRegistry meters;
    private final Clock clock;

    Troubles(TroubleRows rows, MeterRegistry meters, Clock clock) {
        this.rows = rows;
        this.meters = meters;
        this.clock = clock;
        meters.gauge("etax.reconciliation.troubles", rows, TroubleRows::count);
    }

    /** A step that compares a day and domain. */
    interface Step {
        void run() throws InterruptedException;
    }

    /** Takes a step; a failure is kept and stays with this day and domain. */
    void attempt(LocalDate day, Subject domain, Step step) throws InterruptedException {
        try {
            step.run();
            rows.settle(day, domain);
        } catch (RuntimeException failure) {
            keep(day, domain, failure);
        }
    }

    private void keep(LocalDate day, Subject domain, RuntimeException failure) {
        String reason = failure.toString();
        int failures =
                rows.add(day, domain, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)), clock.instant());
        meters.counter("etax.reconciliation.failures", "domain", domain.name()).increment();
        if (failures > 1) {
            return;
        }
        if (failure instanceof CoreUnavailableException) {
            LOG.info("{} of {} waits for the core: {}", domain, day, reason);
        } else {
            LOG.error("{} of {} cannot be reconciled; it is tried again", domain, day, failure);
        }
    }
}
