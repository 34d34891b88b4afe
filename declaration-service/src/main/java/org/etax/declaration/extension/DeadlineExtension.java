package org.etax.declaration.extension;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An extension as kept.
 *
 * @param id of it
 * @param proposal which deadline, for whom, to when
 * @param reason why
 * @param state where it stands
 * @param proposedBy who proposed
 * @param proposedAt when
 * @param decision what ended the waiting; null while it waits
 * @param progress how far the taxpayers' own records are written
 */
record DeadlineExtension(
        UUID id,
        Proposal proposal,
        Reason reason,
        ExtensionState state,
        Officer proposedBy,
        Instant proposedAt,
        @Nullable Decision decision,
        Progress progress) {

    /** A return that was being filed when the extension was approved is found by the second pass. */
    static final int PASSES = 2;

    /**
     * How far the taxpayers' own records are written.
     *
     * @param pass walks over the cohort that are over
     * @param after the walk has come past this taxpayer
     * @param applied taxpayers written so far
     */
    record Progress(int pass, String after, long applied) {}

    /** Whether every taxpayer's own record is written. */
    boolean applied() {
        return progress.pass() >= PASSES;
    }
}
