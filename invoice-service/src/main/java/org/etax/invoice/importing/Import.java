package org.etax.invoice.importing;

import java.time.Instant;
import java.util.UUID;
import org.etax.kernel.TaxpayerId;

/**
 * A file on its way to being kept.
 *
 * @param buyer who brought it
 * @param id of the row
 * @param fileName as it came
 * @param content the bytes
 * @param digest SM3 of them
 * @param judged what was read and found
 * @param importedBy who acted
 * @param importedAt when
 */
@SuppressWarnings("ArrayRecordComponent")
record Import(
        TaxpayerId buyer,
        UUID id,
        String fileName,
        byte[] content,
        byte[] digest,
        FileCheck.Judged judged,
        String importedBy,
        Instant importedAt) {}
