package org.etax.invoice.issuing;

import java.security.MessageDigest;

/**
 * An invoice that a serial names already.
 *
 * @param invoice the invoice
 * @param draftDigest of the draft it came from
 */
@SuppressWarnings("ArrayRecordComponent")
public record TakenSerial(IssuedInvoice invoice, byte[] draftDigest) {

    /** Whether the draft of that digest is a repeat, not a second use of the serial. */
    public boolean isRepeatedBy(byte[] digest) {
        return MessageDigest.isEqual(draftDigest, digest);
    }
}
