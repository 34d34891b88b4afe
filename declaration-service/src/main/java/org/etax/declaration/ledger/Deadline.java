package org.etax.declaration.ledger;

import java.time.LocalDate;

/**
 * A new last day of payment.
 *
 * @param charge of this tax
 * @param dueOn the day
 * @param reason who sets it
 */
record Deadline(Charge charge, LocalDate dueOn, Reason reason) {

    /** Who sets a deadline. */
    enum Reason {
        /** The return that makes the tax due. */
        RETURN,
        /** An extension granted by the authority. */
        EXTENSION,
        /** The legacy core. */
        CORE
    }
}
