package org.etax.platform.journal;

import org.etax.kernel.TaxpayerId;
import org.etax.platform.audit.AuditActor;
import org.jspecify.annotations.Nullable;

/**
 * What an act changed.
 *
 * @param taxpayerId for whom
 * @param actor who
 * @param action what was done, e.g. {@code submit-return}
 * @param subjectType kind of the thing changed
 * @param subjectId its id
 * @param before its state before, without personal identifiers
 * @param after its state after, without personal identifiers
 */
public record AuditRecord(
        TaxpayerId taxpayerId,
        AuditActor actor,
        String action,
        String subjectType,
        String subjectId,
        @Nullable Object before,
        @Nullable Object after) {}
