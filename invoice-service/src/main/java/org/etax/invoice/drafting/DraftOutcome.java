package org.etax.invoice.drafting;

import java.util.List;
import org.etax.invoice.face.Finding;
import org.etax.invoice.face.Invoice;

/** What became of a draft. */
public sealed interface DraftOutcome {

    /**
     * It may be issued.
     *
     * @param serial the caller's reference
     * @param invoice the content, arithmetic exact
     * @param notes where the client's own figures differ from ours within tolerance
     */
    record Drawn(String serial, Invoice invoice, List<Finding> notes) implements DraftOutcome {}

    /**
     * It may not.
     *
     * @param findings every reason, at least one, at most {@value Findings#MOST}
     */
    record Refused(List<Finding> findings) implements DraftOutcome {}
}
