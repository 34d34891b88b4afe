package org.etax.declaration.filing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last accepted version of a return.
 *
 * @param id of the version
 * @param version its number
 * @param receiptNumber of its receipt
 * @param receivedAt when it was received
 * @param inputDigest names the input totals that it stands on; null when that was not kept
 */
record LatestVersion(
        UUID id,
        int version,
        String receiptNumber,
        Instant receivedAt,
        @Nullable String inputDigest) {

    /** Whether a correction with these input totals stands on what the return stood on. */
    boolean standsOn(String digest) {
        return inputDigest == null || inputDigest.equals(digest);
    }
}
