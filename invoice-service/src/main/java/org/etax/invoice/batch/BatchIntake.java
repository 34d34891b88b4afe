package org.etax.invoice.batch;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.etax.invoice.problem.InvoiceProblem;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.progress.JobKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Stores a batch file piece by piece while it arrives. A file that does not arrive whole leaves nothing. */
@Component
class BatchIntake {

    /** After so long nobody goes on with a file that is not whole. */
    static final Duration ABANDONED = Duration.ofDays(1);

    private final BatchRows rows;
    private final UploadPlaces places;
    private final DataSize largest;
    private final long mostLines;
    private final Clock clock;

    BatchIntake(
            BatchRows rows,
            UploadPlaces places,
            @Value("${etax.invoice.batch.largest-file}") DataSize largest,
            @Value("${etax.invoice.batch.most-lines}") long mostLines,
            Clock clock) {
        this.rows = rows;
        this.places = places;
        this.largest = largest;
        this.mostLines = mostLines;
        this.clock = clock;
    }

    /**
     * Takes the file, then lets the caller accept it.
     *
     * @param announced the length the client announced, negative when it did not
     * @param accept releases the batch and answers
     * @param kept whether that answer is about this upload, and not about an earlier one of the same file
     * @throws ProblemException BATCH_TOO_LARGE, BATCH_TOO_MANY_LINES, BATCH_EMPTY, BATCH_INCOMPLETE, UPLOADS_BUSY
     */
    <T> T take(
            JobKey key,
            Instant receivedAt,
            long announced,
            InputStream body,
            Function<LineCutter, T> accept,
            Function<T, Boolean> kept) {
        if (announced > largest.toBytes()) {
            throw ProblemException.of(InvoiceProblem.BATCH_TOO_LARGE, largest);
        }
        rows.open(key, receivedAt, clock.instant().plus(ABANDONED));
        boolean done = false;
        try (UploadPlaces.Place _ = places.take(key.taxpayerId())) {
            T answer = accept.apply(store(key, body));
            done = kept.apply(answer);
            return answer;
        } catch (IOException e) {
            throw ProblemException.of(InvoiceProblem.BATCH_INCOMPLETE);
        } finally {
            if (!done) {
                rows.discard(key);
            }
        }
    }

    private LineCutter store(JobKey key, InputStream body) throws IOException {
        LineCutter cutter = new LineCutter();
        byte[] input = new byte[64 * 1024];
        for (int n = body.read(input); n > 0; n = body.read(input)) {
            if (cutter.bytes() + n > largest.toBytes()) {
                throw ProblemException.of(InvoiceProblem.BATCH_TOO_LARGE, largest);
            }
            cutter.take(input, n, piece -> rows.add(key, piece));
            if (cutter.allLines() > mostLines) {
                throw ProblemException.of(InvoiceProblem.BATCH_TOO_MANY_LINES, mostLines);
            }
        }
        cutter.end().ifPresent(piece -> rows.add(key, piece));
        if (cutter.allLines() > mostLines) {
            throw ProblemException.of(InvoiceProblem.BATCH_TOO_MANY_LINES, mostLines);
        }
        if (cutter.lines() == 0) {
            throw ProblemException.of(InvoiceProblem.BATCH_EMPTY);
        }
        return cutter;
    }
}
