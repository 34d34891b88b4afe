package org.etax.invoice.batch;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import org.etax.invoice.problem.InvoiceProblem;
import org.etax.platform.problem.ProblemException;
import org.springframework.util.unit.DataSize;

/**
 * Cuts a batch file at line ends while it arrives. Holds no more than one piece; of a line that is too long to be taken only as
 * much is kept as shows that it is.
 */
final class LineCutter {

    private static final int MOST_LINES = 200;
    private static final int MOST_BYTES = 1024 * 1024;

    private final InputStream in;
    private final DataSize largest;
    private final MessageDigest digest;
    private final byte[] input = new byte[64 * 1024];
    private int position;
    private int limit;

    private byte[] piece = new byte[64 * 1024];
    private int size;
    private int lineLength;
    private boolean filled;
    private int linesInPiece;
    private int pieces;
    private long linesCut;
    private long lines;
    private long bytes;

    LineCutter(InputStream in, DataSize largest) {
        this.in = in;
        this.largest = largest;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The next piece, empty at the end of the file.
     *
     * @throws ProblemException BATCH_TOO_LARGE
     * @throws IOException when the file breaks off
     */
    Optional<Piece> next() throws IOException {
        while (position < limit || fill()) {
            byte octet = input[position++];
            if (octet == '\n') {
                endLine();
                if (linesInPiece == MOST_LINES || size >= MOST_BYTES) {
                    return cut();
                }
            } else if (lineLength <= BatchReader.LONGEST_LINE) {
                append(octet);
                lineLength++;
                filled |= octet != ' ' && octet != '\t' && octet != '\r';
            }
        }
        if (lineLength > 0) {
            endLine();
        }
        return linesInPiece == 0 ? Optional.empty() : cut();
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(input));
        digest.update(input, 0, limit);
        bytes += limit;
        if (bytes > largest.toBytes()) {
            throw ProblemException.of(InvoiceProblem.BATCH_TOO_LARGE, largest);
        }
        return limit > 0;
    }

    private void endLine() {
        append((byte) '\n');
        lineLength = 0;
        linesInPiece++;
        if (filled) {
            lines++;
        }
        filled = false;
    }

    private void append(byte octet) {
        if (size == piece.length) {
            piece = Arrays.copyOf(piece, size * 2);
        }
        piece[size++] = octet;
    }

    private Optional<Piece> cut() {
        Piece cut = new Piece(pieces++, linesCut + 1, Arrays.copyOf(piece, size));
        linesCut += linesInPiece;
        linesInPiece = 0;
        size = 0;
        return Optional.of(cut);
    }

    int pieces() {
        return pieces;
    }

    /** Lines that are not blank. */
    long lines() {
        return lines;
    }

    long bytes() {
        return bytes;
    }

    /** SHA-256 of the whole file, after its end. */
    byte[] digest() {
        return digest.digest();
    }
}
