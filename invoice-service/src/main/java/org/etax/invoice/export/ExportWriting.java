package org.etax.invoice.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etax.kernel.TaxpayerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes exports, one after the other. A workbook cannot be gone on with in its middle, so an attempt that breaks off is begun
 * anew, by whichever instance comes first; its parts are never seen.
 */
@Component
class ExportWriting {

    private static final Logger LOG = LoggerFactory.getLogger(ExportWriting.class);
    private static final int MOST_ATTEMPTS = 5;
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final ExportWorkRows rows;
    private final Map<String, ExportableList> lists;
    private final Duration kept;
    private final int mostKept;
    private final Clock clock;

    ExportWriting(
            ExportWorkRows rows,
            List<ExportableList> lists,
            @Value("${etax.invoice.export.kept}") Duration kept,
            @Value("${etax.invoice.export.most-kept}") int mostKept,
            Clock clock) {
        this.rows = rows;
        this.lists = lists.stream().collect(Collectors.toUnmodifiableMap(ExportableList::name, Function.identity()));
        this.kept = kept;
        this.mostKept = mostKept;
        this.clock = clock;
    }

    /**
     * Writes the next export that nobody else writes.
     *
     * @param goOn asked after each page
     * @return false when there is none
     */
    boolean writeNext(BooleanSupplier goOn) {
        Optional<ExportClaim> next = rows.claim();
        next.ifPresent(claim -> write(claim, goOn));
        return next.isPresent();
    }

    private void write(ExportClaim claim, BooleanSupplier goOn) {
        ExportableList list = lists.get(claim.list());
        if (list == null || claim.attempt() > MOST_ATTEMPTS) {
            rows.fail(claim, clock.instant());
            return;
        }
        TaxpayerId taxpayerId = claim.key().taxpayerId();
        try {
            rows.begin(claim, list.count(taxpayerId, claim.filters()));
            Parts parts = new Parts(rows, claim);
            list.write(taxpayerId, claim.filters(), parts, written -> {
                if (!rows.progress(claim, written)) {
                    throw new CancellationException("another instance writes it");
                }
                if (!goOn.getAsBoolean()) {
                    rows.release(claim);
                    throw new CancellationException("this instance stops");
                }
            });
            parts.close();
            rows.finish(claim, parts.bytes(), clock.instant(), clock.instant().plus(kept));
            rows.expireBeyond(taxpayerId, mostKept, clock.instant());
        } catch (CancellationException e) {
            LOG.info(
                    "attempt {} at export {} ends: {}",
                    claim.attempt(),
                    claim.key().id(),
                    e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "attempt {} at export {} failed and is made again",
                    claim.attempt(),
                    claim.key().id(),
                    e);
        }
    }

    /** Throws away what is no longer kept. */
    @Scheduled(fixedDelayString = "${etax.invoice.export.tidy-every}")
    void tidy() {
        rows.tidy(clock.instant(), clock.instant().minus(REMEMBERED));
    }

    /** Keeps what is written in parts; holds one of them. */
    private static final class Parts extends OutputStream {

        private final ExportWorkRows rows;
        private final ExportClaim claim;
        private final byte[] part = new byte[256 * 1024];
        private int size;
        private int ordinal;
        private long bytes;

        Parts(ExportWorkRows rows, ExportClaim claim) {
            this.rows = rows;
            this.claim = claim;
        }

        @Override
        public void write(int octet) {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int length) {
            for (int done = 0; done < length; ) {
                int n = Math.min(length - done, part.length - size);
                System.arraycopy(source, offset + done, part, size, n);
                size += n;
                done += n;
                if (size == part.length) {
                    keep();
                }
            }
            bytes += length;
        }

        @Override
        public void close() {
            if (size > 0) {
                keep();
            }
        }

        private void keep() {
            rows.addPart(claim, ordinal++, Arrays.copyOf(part, size));
            size = 0;
        }

        long bytes() {
            return bytes;
        }
    }
}
