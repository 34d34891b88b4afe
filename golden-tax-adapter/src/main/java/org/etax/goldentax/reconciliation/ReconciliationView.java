package org.etax.goldentax.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.etax.kernel.Money;
import org.etax.kernel.event.CoreSynchronised.Subject;
import org.jspecify.annotations.Nullable;

/**
 * One reconciliation.
 *
 * @param id its id
 * @param day business day
 * @param domain kind of objects
 * @param state what came of it
 * @param ownerCount objects at the owner
 * @param ownerSum their amounts
 * @param adapterCount objects here
 * @param adapterSum their amounts
 * @param coreCount objects in the core
 * @param coreSum their amounts
 * @param underWay objects that were still to be delivered
 * @param startedAt when it was begun
 * @param finishedAt when it was settled, null while repairs run
 */
record ReconciliationView(
        UUID id,
        LocalDate day,
        Subject domain,
        State state,
        long ownerCount,
        Money ownerSum,
        long adapterCount,
        Money adapterSum,
        long coreCount,
        Money coreSum,
        long underWay,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** What came of it. */
    enum State {
        /** All three sides are the same, but for what is under way. */
        AGREED,
        /** Some objects were sent again; it is looked at once more when they have settled. */
        REPAIRING,
        /** All three sides are the same after repairs. */
        REPAIRED,
        /** Some differences are somebody's case. */
        DIFFERENT
    }
}
