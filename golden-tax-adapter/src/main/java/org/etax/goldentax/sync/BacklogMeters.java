package org.etax.goldentax.sync;

import io.micrometer.core.instrument.MeterRegistry;

/** What is not in the core yet, and for how long the oldest of it has waited. */
final class BacklogMeters {

    BacklogMeters(MeterRegistry meters, SyncRows rows) {
        meters.gauge("etax.goldentax.backlog", rows, SyncRows::backlog);
        meters.gauge("etax.goldentax.lag.seconds", rows, SyncRows::lagSeconds);
    }
}
