package org.etax.invoice.export;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.etax.platform.progress.JobState;
import org.jspecify.annotations.Nullable;

/**
 * An export: what was asked for and how far it is.
 *
 * @param exportId the export
 * @param list which list
 * @param filters those of the list that were set, by name
 * @param state how it stands
 * @param attempts how often its writing was begun; each begins anew
 * @param rows written so far
 * @param totalRows that there were when the writing began
 * @param bytes size of the finished file
 * @param requestedBy name of who asked
 * @param requestedAt when
 * @param finishedAt when the file was complete
 * @param expiresAt until when the file is kept
 */
record ListExport(
        UUID exportId,
        String list,
        Map<String, String> filters,
        State state,
        int attempts,
        long rows,
        long totalRows,
        long bytes,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant expiresAt) {

    /** The same for whoever watches it change. */
    JobState watched() {
        boolean finished = state != State.WAITING && state != State.RUNNING;
        return new JobState(state + "-" + attempts + "-" + rows, finished, this);
    }

    /** How an export stands. */
    enum State {
        /** Asked for, not begun. */
        WAITING,
        /** Being written. */
        RUNNING,
        /** The file can be fetched. */
        READY,
        /** It could not be written, however often it was tried. */
        FAILED,
        /** The file is no longer kept. */
        EXPIRED
    }
}
