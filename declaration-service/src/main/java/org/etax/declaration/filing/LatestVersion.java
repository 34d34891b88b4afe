package org.etax.declaration.filing;

import java.time.Instant;
import java.util.UUID;

/**
 * The last accepted version of a return.
 *
 * @param id of the version
 * @param version its number
 * @param receiptNumber of its receipt
 * @param receivedAt when it was received
 */
record LatestVersion(UUID id, int version, String receiptNumber, Instant receivedAt) {}
