package org.etax.platform.audit;

import java.time.Duration;
import org.etax.platform.lease.Leases;
import org.springframework.scheduling.annotation.Scheduled;

/** Chains audit entries off the request path, in small steps. */
final class AuditSealer {

    private static final int TAXPAYERS_A_STEP = 200;

    private final AuditTrail trail;
    private final Leases leases;

    AuditSealer(AuditTrail trail, Leases leases) {
        this.trail = trail;
        this.leases = leases;
    }

    @Scheduled(fixedDelayString = "${etax.audit.seal-every}")
    void seal() {
        if (leases.take("audit-sealer", Duration.ofSeconds(30))) {
            trail.unsealed(TAXPAYERS_A_STEP).forEach(trail::seal);
        }
    }
}
