package org.etax.invoice.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream of bytes at line feeds into one buffer that is used again for each line. */
final class LineSource {

    private static final int CHUNK = 64 * 1024;

    private final InputStream in;
    private final int longest;
    private final byte[] chunk = new byte[CHUNK];
    private int position;
    private int limit;

    private byte[] line = new byte[1024];
    private int length;
    private boolean tooLong;
    private long number;
    private long endOffset;

    LineSource(InputStream in, int longest, long number, long endOffset) {
        this.in = in;
        this.longest = longest;
        this.number = number;
        this.endOffset = endOffset;
    }

    /** Goes to the next line; false at the end. */
    boolean advance() throws IOException {
        length = 0;
        tooLong = false;
        boolean any = false;
        while (position < limit || fill()) {
            any = true;
            byte octet = chunk[position++];
            endOffset++;
            if (octet == '\n') {
                break;
            }
            append(octet);
        }
        if (any) {
            number++;
        }
        return any;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(chunk));
        return limit > 0;
    }

    private void append(byte octet) {
        if (length == longest) {
            tooLong = true;
            return;
        }
        if (length == line.length) {
            line = Arrays.copyOf(line, Math.min(longest, length * 2));
        }
        line[length++] = octet;
    }

    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    int longest() {
        return longest;
    }

    boolean isTooLong() {
        return tooLong;
    }

    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    long number() {
        return number;
    }

    long endOffset() {
        return endOffset;
    }
}
