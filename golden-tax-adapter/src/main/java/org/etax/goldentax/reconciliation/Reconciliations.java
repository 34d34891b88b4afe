package org.etax.goldentax.reconciliation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.etax.goldentax.sync.SyncedObject;
import org.etax.goldentax.sync.SyncedObjects;
import org.etax.kernel.Ids;
import org.etax.kernel.event.CoreSynchronised.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reconciles: compares, sends again what may help, compares once more, and leaves the rest to somebody. */
@Component
class Reconciliations {

    private static final String RESENT = "对账发现不一致，重新报送 found different by reconciliation, sent again";
    private static final String OPEN = "对账差异未能自动修复 a difference that sending again did not repair: ";

    private final Comparison comparison;
    private final ReconciliationRows rows;
    private final SyncedObjects synced;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Reconciliations(
            Comparison comparison,
            ReconciliationRows rows,
            SyncedObjects synced,
            TransactionTemplate transactions,
            Clock clock) {
        this.comparison = comparison;
        this.rows = rows;
        this.synced = synced;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A new reconciliation of a day and domain. */
    UUID run(Subject domain, LocalDate day, String by) throws InterruptedException {
        UUID id = Ids.next();
        Instant at = clock.instant();
        Comparison.Result result = comparison.compare(domain, day);
        boolean repairs =
                result.differences().stream().anyMatch(found -> found.kind().isRepairable());
        ReconciliationView.State state = repairs
                ? ReconciliationView.State.REPAIRING
                : result.differences().isEmpty() ? ReconciliationView.State.AGREED : ReconciliationView.State.DIFFERENT;
        transactions.executeWithoutResult(status -> {
            rows.add(
                    new ReconciliationView(
                            id,
                            day,
                            domain,
                            state,
                            result.owner().count(),
                            result.owner().sum(),
                            result.adapter().count(),
                            result.adapter().sum(),
                            result.core().count(),
                            result.core().sum(),
                            result.underWay(),
                            at,
                            repairs ? null : clock.instant()),
                    by);
            result.differences().forEach(found -> begin(id, domain, found));
        });
        return id;
    }

    private void begin(UUID id, Subject domain, Difference found) {
        SyncedObject mine = found.adapter();
        if (mine != null && found.kind().isRepairable()) {
            synced.resend(mine, domain, RESENT);
            rows.put(id, DifferenceView.of(found, DifferenceView.Outcome.RESENT));
        } else {
            rows.put(id, DifferenceView.of(found, DifferenceView.Outcome.OPEN));
        }
    }

    /** The second look, once everything that was sent again has settled. */
    void lookAgain(ReconciliationView run) throws InterruptedException {
        boolean settled = rows.differences(run.id(), new UUID(0, 0), 10_000).stream()
                .filter(found -> found.outcome() == DifferenceView.Outcome.RESENT)
                .allMatch(found -> found.taxpayerId() == null
                        || synced.isSettled(found.taxpayerId(), found.objectId(), run.domain()));
        if (!settled) {
            return;
        }
        Comparison.Result result = comparison.compare(run.domain(), run.day());
        transactions.executeWithoutResult(status -> {
            result.differences().forEach(found -> leave(run, found));
            rows.repaired(run.id());
            rows.finish(
                    run.id(),
                    rows.hasOpen(run.id()) ? ReconciliationView.State.DIFFERENT : ReconciliationView.State.REPAIRED,
                    clock.instant());
        });
    }

    private void leave(ReconciliationView run, Difference found) {
        SyncedObject mine = found.adapter();
        if (mine != null && found.kind().isRepairable()) {
            synced.open(mine, run.domain(), OPEN + found.kind());
        }
        rows.put(run.id(), DifferenceView.of(found, DifferenceView.Outcome.OPEN));
    }
}
