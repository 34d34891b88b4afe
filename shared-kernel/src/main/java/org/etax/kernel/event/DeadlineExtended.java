package org.etax.kernel.event;

import java.time.LocalDate;
import java.util.UUID;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;

/**
 * The tax authority has given a taxpayer more time to file and pay (延期申报, 税收征收管理法 art. 27).
 *
 * @param taxpayerId to whom
 * @param extensionId the authority's decision, which may concern many
 * @param form of the return
 * @param period of the return
 * @param originalDueOn the last day without it
 * @param dueOn the last day now
 * @param reason in Chinese, as decided
 */
public record DeadlineExtended(
        TaxpayerId taxpayerId,
        UUID extensionId,
        String form,
        TaxPeriod period,
        LocalDate originalDueOn,
        LocalDate dueOn,
        String reason)
        implements EventContract {}
