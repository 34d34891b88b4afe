package org.etax.declaration.extension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.etax.kernel.TaxPeriod;
import org.jspecify.annotations.Nullable;

/**
 * A deadline extension.
 *
 * @param id of it
 * @param form of the return
 * @param period of the return
 * @param originalDueOn the last day by the calendar
 * @param dueOn the new last day
 * @param authority competent tax authority of the taxpayers; trailing zeros stand for every office below
 * @param region region of the registered address; null for all
 * @param industry first digits of the industry; null for all
 * @param reasonZh why, in Chinese
 * @param reasonEn the same in English
 * @param noticeNumber number of the notice (文号)
 * @param state where it stands
 * @param proposed who proposed it and when
 * @param decided who approved, refused or withdrew it and when; null while it waits
 * @param decisionReason why it was refused
 * @param applied taxpayers whose own records (days of payment, audit trail) are written
 * @param complete whether that is done for everybody; the due days themselves move with the approval
 */
record ExtensionView(
        UUID id,
        String form,
        TaxPeriod period,
        LocalDate originalDueOn,
        LocalDate dueOn,
        String authority,
        @Nullable String region,
        @Nullable String industry,
        String reasonZh,
        @Nullable String reasonEn,
        @Nullable String noticeNumber,
        ExtensionState state,
        Deed proposed,
        @Nullable Deed decided,
        @Nullable String decisionReason,
        long applied,
        boolean complete) {

    /**
     * @param account staff number
     * @param name display name
     * @param authority the officer's
     * @param at when
     */
    record Deed(String account, String name, String authority, Instant at) {

        static Deed of(Officer officer, Instant at) {
            return new Deed(
                    officer.account(), officer.name(), officer.authority().code(), at);
        }
    }

    static ExtensionView of(DeadlineExtension extension) {
        Proposal proposal = extension.proposal();
        Decision decision = extension.decision();
        return new ExtensionView(
                extension.id(),
                proposal.form(),
                proposal.period(),
                proposal.originalDueOn(),
                proposal.dueOn(),
                proposal.cohort().authority().code(),
                proposal.cohort().region(),
                proposal.cohort().industry(),
                extension.reason().zh(),
                extension.reason().en(),
                extension.reason().noticeNumber(),
                extension.state(),
                Deed.of(extension.proposedBy(), extension.proposedAt()),
                decision == null ? null : Deed.of(decision.by(), decision.at()),
                decision == null ? null : decision.reason(),
                extension.progress().applied(),
                extension.applied());
    }
}
