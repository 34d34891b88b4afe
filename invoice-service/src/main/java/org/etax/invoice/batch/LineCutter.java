package org.etax.invoice.batch;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.bouncycastle.crypto.digests.SHA256Digest;

/**
 * Cuts a batch file at line ends while it arrives. Holds no more than one piece; of a line that is too long to be taken only as
 * much is kept as shows that it is. It can stop anywhere in the file and go on later, in another process.
 */
final class LineCutter {

    private static final int MOST_LINES = 200;
    private static final int MOST_BYTES = 1024 * 1024;

    private final SHA256Digest digest;

    private byte[] piece = new byte[64 * 1024];
    private int size;
    private int lineLength;
    private boolean filled;
    private int linesInPiece;
    private int pieces;
    private long linesCut;
    private long lines;
    private long bytes;

    /** Begins a file. */
    LineCutter() {
        digest = new SHA256Digest();
    }

    /** Goes on where another stopped. */
    LineCutter(Mark mark) {
        digest = new SHA256Digest(mark.digest());
        pieces = mark.rest().ordinal();
        linesCut = mark.rest().firstLine() - 1;
        for (byte octet : mark.rest().content()) {
            add(octet);
        }
        lines = mark.lines();
        bytes = mark.bytes();
    }

    /**
     * What is needed to go on.
     *
     * @param rest the piece that is not full yet, perhaps without any byte
     * @param lines so far that are not blank, those of the rest included
     * @param bytes so far
     * @param digest how the digest goes on
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Mark(Piece rest, long lines, long bytes, byte[] digest) {}

    /** Takes more of the file and hands on each piece that is full. */
    void take(byte[] input, int length, Consumer<Piece> full) {
        digest.update(input, 0, length);
        bytes += length;
        for (int i = 0; i < length; i++) {
            add(input[i]);
            if (lineLength == 0 && (linesInPiece == MOST_LINES || size >= MOST_BYTES)) {
                full.accept(cut());
            }
        }
    }

    /** The last piece, at the end of the file; empty when the others were all. */
    Optional<Piece> end() {
        if (lineLength > 0) {
            endLine();
        }
        return linesInPiece == 0 ? Optional.empty() : Optional.of(cut());
    }

    Mark mark() {
        Piece rest = new Piece(pieces, linesCut + 1, Arrays.copyOf(piece, size));
        return new Mark(rest, lines, bytes, digest.getEncodedState());
    }

    private void add(byte octet) {
        if (octet == '\n') {
            endLine();
        } else if (lineLength <= BatchReader.LONGEST_LINE) {
            append(octet);
            lineLength++;
            filled |= octet != ' ' && octet != '\t' && octet != '\r';
        }
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

    private Piece cut() {
        Piece cut = new Piece(pieces++, linesCut + 1, Arrays.copyOf(piece, size));
        linesCut += linesInPiece;
        linesInPiece = 0;
        size = 0;
        return cut;
    }

    int pieces() {
        return pieces;
    }

    /** All lines that have ended, blank ones too. */
    long allLines() {
        return linesCut + linesInPiece;
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
        byte[] whole = new byte[digest.getDigestSize()];
        digest.doFinal(whole, 0);
        return whole;
    }
}
