package org.etax.declaration.document;

import java.time.Instant;
import java.util.UUID;
import org.etax.kernel.TaxpayerId;

/**
 * A document as it was issued.
 *
 * @param taxpayerId whose
 * @param id of the document
 * @param content exact bytes
 * @param signature over the content, SM2
 * @param keyId names the key of the signature
 * @param retention how long it is kept
 * @param issuedAt when
 */
@SuppressWarnings("ArrayRecordComponent")
public record KeptDocument(
        TaxpayerId taxpayerId,
        UUID id,
        byte[] content,
        byte[] signature,
        String keyId,
        RetentionClass retention,
        Instant issuedAt) {}
