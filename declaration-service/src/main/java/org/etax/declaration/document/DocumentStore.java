package org.etax.declaration.document;

import java.util.Optional;
import java.util.UUID;
import org.etax.kernel.TaxpayerId;

/** Keeps documents byte for byte: in a table now, in an object store one day. */
public interface DocumentStore {

    /** Keeps a document with the digest of its content; written when the caller's transaction commits. */
    void keep(KeptDocument document);

    /**
     * The document as it was kept.
     *
     * @throws IllegalStateException when its bytes are not those that were kept
     */
    Optional<KeptDocument> find(TaxpayerId taxpayerId, UUID id);
}
