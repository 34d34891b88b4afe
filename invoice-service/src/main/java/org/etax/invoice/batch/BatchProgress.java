package org.etax.invoice.batch;

import java.time.Instant;
import java.util.UUID;
import org.etax.kernel.Money;
import org.etax.platform.progress.JobState;
import org.jspecify.annotations.Nullable;

/**
 * How far a batch is.
 *
 * @param batchId the batch
 * @param state how it stands
 * @param bytes size of the file
 * @param lines its lines, blank ones too
 * @param issued lines that became invoices
 * @param repeated lines whose invoice had been issued before
 * @param refused lines with errors
 * @param issuedAmount sum without tax of the invoices issued
 * @param receivedAt when the file was taken
 * @param finishedAt when the last line was done
 */
record BatchProgress(
        UUID batchId,
        State state,
        long bytes,
        long lines,
        long issued,
        long repeated,
        long refused,
        Money issuedAmount,
        Instant receivedAt,
        @Nullable Instant finishedAt) {

    /** The same for whoever watches it change. */
    JobState watched() {
        return new JobState(state + "-" + bytes + "-" + (issued + repeated + refused), state == State.DONE, this);
    }

    /** How a batch stands. */
    enum State {
        /** The file is still arriving. */
        RECEIVING,
        /** Taken, not begun. */
        WAITING,
        /** Being issued. */
        RUNNING,
        /** Every line is issued, repeated or refused. */
        DONE
    }
}
