package org.etax.platform.audit;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.journal.JournalListener;
import org.etax.platform.journal.JournalWritten;
import org.etax.platform.lease.Leases;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Chains audit entries off the request path. What this instance committed it seals within a second. What a killed instance
 * committed last is found by a walk over all taxpayers, one page of them a step, so that its cost does not grow with them.
 */
final class AuditSealer implements JournalListener {

    private static final int COMMITTED_AT_MOST = 100_000;
    private static final int PAGE = 2_000;

    private final AuditSeals seals;
    private final Leases leases;
    private final Set<String> committed = ConcurrentHashMap.newKeySet();
    private String walked = "";

    AuditSealer(AuditSeals seals, Leases leases) {
        this.seals = seals;
        this.leases = leases;
    }

    /** Remembers who has something to seal; more than fits is left to the walk. */
    @Override
    public void written(JournalWritten written) {
        if (committed.size() < COMMITTED_AT_MOST) {
            written.audited().stream().map(TaxpayerId::value).forEach(committed::add);
        }
    }

    @Scheduled(fixedDelayString = "${etax.audit.seal-every}")
    void seal() {
        List<String> waiting = List.copyOf(committed);
        committed.removeAll(waiting);
        try {
            seals.seal(waiting);
        } catch (RuntimeException e) {
            committed.addAll(waiting);
            throw e;
        }
        if (leases.take("audit-sealer", Duration.ofSeconds(30))) {
            AuditSeals.Walk walk = seals.walk(walked, PAGE);
            seals.seal(walk.unsealed());
            walked = walk.next();
        }
    }
}
