package org.etax.invoice.batch;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.etax.invoice.problem.InvoiceProblem;
import org.etax.platform.access.Acting;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.progress.JobKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * Takes batch files in parts. What has arrived is kept every megabyte, cut into pieces as it will be issued; whatever dies, the
 * client asks how far the file is and goes on from there, at any instance. The last byte and the batch are one transaction.
 */
@Component
class BatchUploads {

    /** Files of one taxpayer that may be on their way. */
    static final int MOST = 5;

    private static final int PART = 1024 * 1024;

    private final BatchUploadRows rows;
    private final BatchRows batches;
    private final BatchRelease release;
    private final TransactionTemplate transactions;
    private final UploadPlaces places;
    private final DataSize largest;
    private final long mostLines;
    private final Clock clock;

    BatchUploads(
            BatchUploadRows rows,
            BatchRows batches,
            BatchRelease release,
            TransactionTemplate transactions,
            UploadPlaces places,
            @Value("${etax.invoice.batch.largest-file}") DataSize largest,
            @Value("${etax.invoice.batch.most-lines}") long mostLines,
            Clock clock) {
        this.rows = rows;
        this.batches = batches;
        this.release = release;
        this.transactions = transactions;
        this.places = places;
        this.largest = largest;
        this.mostLines = mostLines;
        this.clock = clock;
    }

    /** The largest file, in bytes. */
    long largest() {
        return largest.toBytes();
    }

    /**
     * Begins a file.
     *
     * @throws ProblemException BATCH_TOO_LARGE, TOO_MANY_UPLOADS
     */
    BatchUpload open(JobKey key, BatchUpload.Announced file, Instant receivedAt) {
        if (file.length() > largest.toBytes()) {
            throw ProblemException.of(InvoiceProblem.BATCH_TOO_LARGE, largest);
        }
        if (rows.open(key.taxpayerId(), clock.instant()).size() >= MOST) {
            throw ProblemException.of(InvoiceProblem.TOO_MANY_UPLOADS, MOST);
        }
        rows.open(key, file, receivedAt, expiry());
        return find(key);
    }

    /** @throws ProblemException UPLOAD_UNKNOWN, also when it has expired */
    BatchUpload find(JobKey key) {
        return rows.find(key, clock.instant()).orElseThrow(() -> ProblemException.of(InvoiceProblem.UPLOAD_UNKNOWN));
    }

    /** The files that are not whole, the newest first. */
    List<BatchUpload> open(Acting acting) {
        return rows.open(acting.taxpayerId(), clock.instant());
    }

    /** Throws away a file that is not whole. */
    void discard(JobKey key) {
        if (find(key).whole()) {
            throw ProblemException.of(InvoiceProblem.UPLOAD_WHOLE);
        }
        batches.discard(key);
    }

    /**
     * Takes what arrives, as far as it arrives.
     *
     * @param offset where the client goes on
     * @param announced length of this part, negative when the client did not say
     * @return how far the file is then
     * @throws ProblemException UPLOAD_UNKNOWN, UPLOAD_OFFSET_WRONG, UPLOAD_OVERRUN, BATCH_EMPTY, BATCH_TOO_MANY_LINES, UPLOADS_BUSY
     */
    long append(Acting acting, JobKey key, long offset, long announced, InputStream body) {
        BatchUpload upload = find(key);
        if (upload.offset() != offset) {
            throw wrongOffset(upload);
        }
        if (offset + announced > upload.length()) {
            throw ProblemException.of(InvoiceProblem.UPLOAD_OVERRUN, upload.length());
        }
        try (UploadPlaces.Place _ = places.take(key.taxpayerId())) {
            LineCutter cutter = rows.cutter(key);
            if (cutter.bytes() != offset) {
                throw wrongOffset(find(key));
            }
            Arrival arrival = new Arrival(body);
            while (arrival.read(upload.length() - cutter.bytes())) {
                keep(acting, key, upload, cutter, arrival);
            }
            return cutter.bytes();
        }
    }

    private void keep(Acting acting, JobKey key, BatchUpload upload, LineCutter cutter, Arrival arrival) {
        Optional<ProblemException> refusal = transactions.execute(status -> {
            if (!rows.lock(key, cutter.bytes())) {
                throw wrongOffset(find(key));
            }
            cutter.take(arrival.part(), arrival.length(), piece -> batches.add(key, piece));
            boolean whole = cutter.bytes() == upload.length();
            if (whole) {
                cutter.end().ifPresent(piece -> batches.add(key, piece));
            }
            if (cutter.allLines() > mostLines) {
                return Optional.of(ProblemException.of(InvoiceProblem.BATCH_TOO_MANY_LINES, mostLines));
            }
            if (!whole) {
                rows.keep(key, cutter.mark(), expiry());
            } else if (cutter.lines() == 0) {
                return Optional.of(ProblemException.of(InvoiceProblem.BATCH_EMPTY));
            } else {
                release.release(acting, key, UploadedFile.of(cutter), cutter.pieces());
            }
            return Optional.empty();
        });
        if (refusal.isPresent()) {
            batches.discard(key);
            throw refusal.get();
        }
    }

    private static ProblemException wrongOffset(BatchUpload upload) {
        return ProblemException.of(InvoiceProblem.UPLOAD_OFFSET_WRONG, upload.offset())
                .with("offset", upload.offset());
    }

    private Instant expiry() {
        return clock.instant().plus(BatchIntake.ABANDONED);
    }

    /** Throws away what nobody has gone on with. */
    @Scheduled(fixedDelayString = "${etax.invoice.batch.tidy-every}")
    void tidy() {
        batches.discardAbandoned(clock.instant());
    }

    /** The body of a request, read in parts; where it breaks off, what came before counts. */
    private static final class Arrival {

        private final InputStream body;
        private byte[] part = new byte[8 * 1024];
        private int length;
        private boolean over;

        Arrival(InputStream body) {
            this.body = body;
        }

        /** Reads the next part; false at the end. */
        boolean read(long most) {
            length = 0;
            try {
                while (!over && length < Math.min(PART, most)) {
                    if (length == part.length) {
                        // grows with what comes: who sends nothing holds next to nothing
                        part = Arrays.copyOf(part, Math.min(PART, 2 * length));
                    }
                    int n = body.read(part, length, (int) Math.min(part.length, most) - length);
                    over = n < 0;
                    length += Math.max(0, n);
                }
                if (!over && length == most && body.read() >= 0) {
                    throw ProblemException.of(InvoiceProblem.UPLOAD_OVERRUN, most);
                }
            } catch (IOException brokenOff) {
                over = true;
            }
            return length > 0;
        }

        byte[] part() {
            return part;
        }

        int length() {
            return length;
        }
    }
}
