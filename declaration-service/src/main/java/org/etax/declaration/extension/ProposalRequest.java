package org.etax.declaration.extension;

import org.jspecify.annotations.Nullable;

/**
 * What an officer wants extended.
 *
 * @param form code of the return form
 * @param period month or quarter, such as {@code 2026-11} or {@code 2026-Q4}
 * @param dueOn the new last day to file and pay
 * @param authority competent tax authority of the taxpayers, eleven digits; trailing zeros stand for every office below
 * @param region region of the registered address, six digits; trailing zeros stand for every region below. Absent for all
 * @param industry first two to four digits of the industry (GB/T 4754). Absent for all
 * @param reasonZh why, in Chinese, as taxpayers will read it; not needed for a preview
 * @param reasonEn the same in English
 * @param noticeNumber number of the notice (文号)
 */
record ProposalRequest(
        @Nullable String form,
        @Nullable String period,
        @Nullable String dueOn,
        @Nullable String authority,
        @Nullable String region,
        @Nullable String industry,
        @Nullable String reasonZh,
        @Nullable String reasonEn,
        @Nullable String noticeNumber) {}
