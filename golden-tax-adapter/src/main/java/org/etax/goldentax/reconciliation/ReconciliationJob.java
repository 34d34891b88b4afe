package org.etax.goldentax.reconciliation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.event.CoreSynchronised.Subject;
import org.etax.platform.lease.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Reconciles each business day in the night after it, and takes second looks. */
@Component
class ReconciliationJob {

    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationJob.class);

    private final Reconciliations reconciliations;
    private final ReconciliationRows rows;
    private final Leases leases;
    private final Clock clock;
    private final LocalTime from;

    ReconciliationJob(
            Reconciliations reconciliations,
            ReconciliationRows rows,
            Leases leases,
            Clock clock,
            @Value("${etax.reconciliation.from:02:00}") LocalTime from) {
        this.reconciliations = reconciliations;
        this.rows = rows;
        this.leases = leases;
        this.clock = clock;
        this.from = from;
    }

    @Scheduled(fixedDelayString = "${etax.reconciliation.every:30s}")
    void work() throws InterruptedException {
        if (!leases.take("reconciliation", Duration.ofMinutes(10))) {
            return;
        }
        try {
            for (ReconciliationView run : rows.repairing()) {
                reconciliations.lookAgain(run);
            }
            ZonedDateTime now = clock.instant().atZone(BusinessTime.ZONE);
            LocalDate yesterday = now.toLocalDate().minusDays(1);
            for (Subject domain : Subject.values()) {
                if (!now.toLocalTime().isBefore(from) && !rows.exists(yesterday, domain)) {
                    reconciliations.run(domain, yesterday, "golden-tax-adapter");
                }
            }
        } catch (CoreUnavailableException | RestClientException e) {
            LOG.info("reconciliation waits: {}", e.toString());
        }
    }
}
