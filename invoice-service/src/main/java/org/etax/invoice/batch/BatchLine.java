package org.etax.invoice.batch;

import org.etax.invoice.drafting.InvoiceDraft;
import org.etax.invoice.face.Finding;

/** One line of a batch file that is not blank. */
public sealed interface BatchLine {

    /** Where it stands, from 1; blank lines count. */
    long number();

    /** How many bytes of the file end with this line: where a resumed run goes on. */
    long endOffset();

    /** A line that reads as a draft. */
    record Draft(long number, long endOffset, InvoiceDraft draft) implements BatchLine {}

    /** A line that does not, and why. */
    record Unreadable(long number, long endOffset, Finding finding) implements BatchLine {}
}
