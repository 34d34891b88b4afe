package org.etax.invoice.drafting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as a client sends it. Everything may be missing or wrong; the refusal names each fault.
 *
 * @param serial the caller's own reference, unique for the taxpayer: sent twice, it gives the first invoice again
 * @param kind {@code SPECIAL} or {@code ORDINARY}
 * @param taxIncluded whether prices and amounts contain tax; false when missing
 * @param buyer the buyer
 * @param lines one to 2,000
 * @param remark free text (备注)
 * @param drawer who draws it (开票人)
 */
public record InvoiceDraft(
        @Nullable String serial,
        @Nullable String kind,
        @Nullable Boolean taxIncluded,
        @Nullable DraftBuyer buyer,
        @Nullable List<@Nullable DraftLine> lines,
        @Nullable String remark,
        @Nullable String drawer) {}
