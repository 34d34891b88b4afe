package org.etax.invoice.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.etax.invoice.face.Finding;
import org.etax.invoice.face.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads a batch file (JSON Lines, UTF-8, one {@link org.etax.invoice.drafting.InvoiceDraft} a line) one line at a time. Memory
 * is bounded by the longest line allowed, whatever the file's size; a longer line is skipped and reported.
 */
public final class BatchReader implements Iterator<BatchLine> {

    /** The longest line taken when nothing else is said: 2,000 invoice lines with room. */
    public static final int LONGEST_LINE = 2 * 1024 * 1024;

    private final LineSource lines;
    private final DraftJson json = new DraftJson();
    private @Nullable BatchLine next;

    /**
     * @param file the bytes, read forward only; the caller closes it
     * @param longestLine most bytes in a line
     */
    public BatchReader(InputStream file, int longestLine) {
        this.lines = new LineSource(file, longestLine, 0, 0);
    }

    /** Reads a piece that was cut out of a file at line ends; offsets count from the piece's beginning. */
    static BatchReader piece(InputStream piece, int longestLine, long firstLine) {
        return new BatchReader(new LineSource(piece, longestLine, firstLine - 1, 0));
    }

    private BatchReader(LineSource lines) {
        this.lines = lines;
    }

    /**
     * Goes on after a line that was dealt with already.
     *
     * @param file the same bytes from their beginning
     * @throws UncheckedIOException when the file ends before
     */
    public static BatchReader resume(InputStream file, int longestLine, long lineNumber, long endOffset) {
        try {
            file.skipNBytes(endOffset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BatchReader(new LineSource(file, longestLine, lineNumber, endOffset));
    }

    /** @throws UncheckedIOException when the file cannot be read */
    @Override
    public boolean hasNext() {
        try {
            while (next == null && lines.advance()) {
                next = read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return next != null;
    }

    @Override
    public BatchLine next() {
        BatchLine line = hasNext() ? next : null;
        if (line == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return line;
    }

    private @Nullable BatchLine read() {
        if (lines.isTooLong()) {
            Finding finding = Finding.of(FindingCode.LINE_TOO_LONG, "", lines.longest());
            return new BatchLine.Unreadable(lines.number(), lines.endOffset(), finding);
        }
        if (lines.isBlank()) {
            return null;
        }
        return switch (json.read(lines.bytes(), lines.length())) {
            case DraftJson.Read(var draft) -> new BatchLine.Draft(lines.number(), lines.endOffset(), draft);
            case DraftJson.Broken(var finding) -> new BatchLine.Unreadable(lines.number(), lines.endOffset(), finding);
        };
    }
}
