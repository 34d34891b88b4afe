package org.etax.platform.event;

import java.time.Duration;
import org.etax.platform.lease.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Forgets event ids that no broker can deliver again. The time kept must be longer than a topic keeps its events, and is the
 * database's, as a broker does not follow a sandbox's clock; dead letters keep for themselves whether they were replayed.
 */
final class InboxPruning {

    private static final Logger LOG = LoggerFactory.getLogger(InboxPruning.class);
    private static final int PAGE = 5_000;

    private final InboxRows rows;
    private final Leases leases;
    private final Duration kept;

    InboxPruning(InboxRows rows, Leases leases, Duration kept) {
        this.rows = rows;
        this.leases = leases;
        this.kept = kept;
    }

    @Scheduled(fixedDelayString = "${etax.event.prune-every}", initialDelayString = "${etax.event.prune-every}")
    void prune() {
        if (!leases.take("inbox-pruning", Duration.ofMinutes(5))) {
            return;
        }
        long forgotten = 0;
        int page;
        do {
            page = rows.forget(kept, PAGE);
            forgotten += page;
        } while (page == PAGE && leases.take("inbox-pruning", Duration.ofMinutes(5)));
        if (forgotten > 0) {
            LOG.info("{} ids of events applied more than {} ago are forgotten", forgotten, kept);
        }
    }
}
