package org.etax.platform.access;

import java.util.Set;
import org.etax.kernel.Right;
import org.etax.kernel.TaxpayerId;
import org.jspecify.annotations.Nullable;

/**
 * What registration-service says to "may I act for this taxpayer, and if not, why".
 *
 * @param taxpayerId the taxpayer asked about
 * @param actorId the person's own taxpayer id, the program's client id or the officer's staff number
 * @param actorName display name
 * @param capacity in which the caller acts, e.g. {@code LEGAL_REPRESENTATIVE} or {@code OFFICER}; null without any
 * @param rights what the caller may do; empty when nothing
 * @param refusal code of the cause when the rights are empty, e.g. {@code no-relation}
 * @param refusalArgument fills the refusal's text, e.g. the date on which the relation ended
 */
public record AccessAnswer(
        TaxpayerId taxpayerId,
        String actorId,
        String actorName,
        @Nullable String capacity,
        Set<Right> rights,
        @Nullable String refusal,
        @Nullable String refusalArgument) {}
