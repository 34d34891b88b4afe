package org.etax.goldentax.message;

import java.util.UUID;

/**
 * The unique number of a message (tran_seq): a UUID without dashes. The core answers the same number the same way, so a
 * message sent again after a time-out keeps its number, and a message sent anew after a refusal or a loss takes another.
 *
 * @param value 32 lower-case hexadecimal characters
 */
public record TransactionSequence(String value) {

    /** @throws IllegalArgumentException when it is not 32 hexadecimal characters */
    public TransactionSequence {
        if (!value.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("a tran_seq has 32 hexadecimal characters");
        }
    }

    /** The number that a UUID gives. */
    public static TransactionSequence of(UUID id) {
        return new TransactionSequence(id.toString().replace("-", ""));
    }
}
