package org.etax.invoice.batch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch file that arrives in parts.
 *
 * @param id of the upload, and of the batch that it becomes
 * @param fileName as the client calls it
 * @param length bytes announced
 * @param offset bytes that have arrived and are kept
 * @param whole whether it has become a batch
 * @param receivedAt when it was begun
 * @param expiresAt until when the rest is awaited
 */
record BatchUpload(
        UUID id,
        @Nullable String fileName,
        long length,
        long offset,
        boolean whole,
        Instant receivedAt,
        @Nullable Instant expiresAt) {

    /**
     * What is announced of a file before its first byte.
     *
     * @param length its bytes
     * @param fileName as the client calls it
     */
    record Announced(long length, @Nullable String fileName) {}
}
