package org.etax.declaration.extension;

import java.time.Duration;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Counts whom a proposal would concern. */
@Component
class CohortCount {

    private static final int PAGE = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final CohortRows rows;

    CohortCount(CohortRows rows) {
        this.rows = rows;
    }

    /**
     * What a proposal would do.
     *
     * @param originalDueOn the last day by the calendar
     * @param dueOn the last day wanted
     * @param obligations returns whose deadline would move, one for each taxpayer
     * @param filed how many of them are filed already; of these only the day of payment moves
     * @param complete false when there were too many to count in time: there are at least so many
     */
    record ExtensionPreview(LocalDate originalDueOn, LocalDate dueOn, long obligations, long filed, boolean complete) {}

    ExtensionPreview of(Proposal proposal) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long obligations = 0;
        long filed = 0;
        String after = "";
        var page = rows.after(after, proposal, PAGE);
        while (!page.isEmpty()) {
            obligations += page.stream().filter(CohortRows.Candidate::member).count();
            filed += page.stream()
                    .filter(candidate -> candidate.member() && candidate.filed())
                    .count();
            boolean last = page.size() < PAGE;
            if (last || System.nanoTime() - end >= 0) {
                return new ExtensionPreview(proposal.originalDueOn(), proposal.dueOn(), obligations, filed, last);
            }
            after = page.getLast().taxpayerId().value();
            page = rows.after(after, proposal, PAGE);
        }
        return new ExtensionPreview(proposal.originalDueOn(), proposal.dueOn(), obligations, filed, true);
    }
}
