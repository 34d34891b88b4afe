package org.etax.invoice.batch;

import org.etax.invoice.issuing.PreparedInvoice;

/** What a line of a piece gave before the transaction. */
sealed interface PieceLine {

    /** An invoice ready to be written. */
    record Ready(long line, PreparedInvoice invoice) implements PieceLine {}

    /** Nothing, and why. */
    record Refused(BatchLineError error) implements PieceLine {}
}
