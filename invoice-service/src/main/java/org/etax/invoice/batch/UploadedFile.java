package org.etax.invoice.batch;

import java.util.HexFormat;

/**
 * What makes an upload what it is.
 *
 * @param digest SHA-256 of the file, hexadecimal
 * @param bytes its size
 * @param lines its lines
 */
record UploadedFile(String digest, long bytes, long lines) {

    /** The file that the cutter has taken to its end. */
    static UploadedFile of(LineCutter file) {
        return new UploadedFile(HexFormat.of().formatHex(file.digest()), file.bytes(), file.lines());
    }
}
