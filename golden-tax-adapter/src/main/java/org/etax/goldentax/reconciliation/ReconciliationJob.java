package org.etax.goldentax.reconciliation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.Set;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.event.CoreSynchronised.Subject;
import org.etax.platform.lease.Leases;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reconciles each business day in the night after it, catches up on days on which nobody ran, and takes second looks. Each domain goes on when another fails; what could
 * not be compared is tried again at every round, on later days too.
 */
@Component
class ReconciliationJob {

    private static final String BY = "golden-tax-adapter";
    private static final int DAYS_A_ROUND = 5;

    private final Reconciliations reconciliations;
    private final ReconciliationRows rows;
    private final Troubles troubles;
    private final TroubleRows troubleRows;
    private final Leases leases;
    private final Clock clock;
    private final LocalTime from;

    ReconciliationJob(
            Reconciliations reconciliations,
            ReconciliationRows rows,
            Troubles troubles,
            TroubleRows troubleRows,
            Leases leases,
            Clock clock,
            @Value("${etax.reconciliation.from:02:00}") LocalTime from) {
        this.reconciliations = reconciliations;
        this.rows = rows;
        this.troubles = troubles;
        this.troubleRows = troubleRows;
        this.leases = leases;
        this.clock = clock;
        this.from = from;
    }

    @Scheduled(fixedDelayString = "${etax.reconciliation.every:30s}")
    void work() throws InterruptedException {
        if (!leases.take("reconciliation", Duration.ofMinutes(10))) {
            return;
        }
        for (ReconciliationView run : rows.repairing()) {
            troubles.attempt(run.day(), run.domain(), () -> reconciliations.lookAgain(run));
        }
        for (Due due : due()) {
            troubles.attempt(due.day(), due.domain(), () -> reconciliations.run(due.domain(), due.day(), BY));
        }
    }

    /** What could not be compared on earlier days, then the days since the last one, yesterday at the end; some days a round. */
    private Set<Due> due() {
        Set<Due> due = new LinkedHashSet<>();
        troubleRows.all().forEach(trouble -> due.add(new Due(trouble.day(), trouble.domain())));
        ZonedDateTime now = clock.instant().atZone(BusinessTime.ZONE);
        if (!now.toLocalTime().isBefore(from)) {
            LocalDate yesterday = now.toLocalDate().minusDays(1);
            for (Subject domain : Subject.values()) {
                LocalDate first = rows.lastDay(domain, BY)
                        .map(last -> last.plusDays(1))
                        .filter(next -> next.isBefore(yesterday))
                        .orElse(yesterday);
                first.datesUntil(now.toLocalDate()).limit(DAYS_A_ROUND).forEach(day -> due.add(new Due(day, domain)));
            }
        }
        due.removeIf(one -> rows.exists(one.day(), one.domain()));
        return due;
    }

    private record Due(LocalDate day, Subject domain) {}
}
