package org.etax.declaration.filing;

import java.util.Map;

/**
 * The taxpayer's own figures before filing.
 *
 * @param edits by cell, decimal texts
 * @param reasons why, by cell
 */
record DraftEntries(Map<String, String> edits, Map<String, String> reasons) {

    static final DraftEntries NONE = new DraftEntries(Map.of(), Map.of());

    DraftEntries {
        edits = edits == null ? Map.of() : edits;
        reasons = reasons == null ? Map.of() : reasons;
    }
}
