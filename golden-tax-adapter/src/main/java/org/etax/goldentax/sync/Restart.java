package org.etax.goldentax.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.etax.platform.audit.AuditActor;
import org.etax.platform.journal.AuditRecord;
import org.etax.platform.journal.Journal;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.security.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets an item going again that stood still. */
@Component
class Restart {

    private final SyncRows rows;
    private final ArrivalRows arrivals;
    private final Journal journal;
    private final Clock clock;

    Restart(SyncRows rows, ArrivalRows arrivals, Journal journal, Clock clock) {
        this.rows = rows;
        this.arrivals = arrivals;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The item, on its way again if it stood still.
     *
     * @throws ProblemException NOT_FOUND, or LATER_VERSION_ARRIVED when the core has what replaced it
     */
    @Transactional
    public SyncItem restart(UUID id, Actor by) {
        SyncItem item = found(id);
        if (rows.isOvertaken(item)) {
            throw ProblemException.of(SyncProblem.LATER_VERSION_ARRIVED);
        }
        Instant now = clock.instant();
        if (rows.restart(item, now)) {
            arrivals.release(item.taxpayerId(), now);
            journal.audit(new AuditRecord(
                    item.taxpayerId(),
                    new AuditActor(by.kind().name(), by.account(), by.name(), "OPERATOR", by.channel(), by.client()),
                    "retry-sync-item",
                    "sync-item",
                    id.toString(),
                    Map.of("state", item.state()),
                    Map.of("state", SyncState.PENDING)));
        }
        return found(id);
    }

    private SyncItem found(UUID id) {
        return rows.find(id).orElseThrow(() -> ProblemException.of(PlatformProblem.NOT_FOUND));
    }
}
