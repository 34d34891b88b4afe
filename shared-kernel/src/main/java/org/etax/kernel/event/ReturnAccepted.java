package org.etax.kernel.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;
import org.jspecify.annotations.Nullable;

/**
 * A return was accepted: the obligation is fulfilled and the liabilities stand in the ledger.
 *
 * @param taxpayerId who filed
 * @param returnId the return
 * @param version 1 for the first, higher for corrections
 * @param form {@code VAT_GENERAL} or {@code VAT_SMALL}
 * @param period the period it is for
 * @param receiptNumber of the receipt handed out
 * @param receivedAt what timeliness is judged by
 * @param cells the official cells that are not zero, by path, plain decimal text, e.g. {@code main.22.G} → {@code 300.00}
 * @param liabilities what became due
 * @param inputVersion version of the period's {@code INPUT} totals ({@link InvoiceTotalsChanged}) that it was computed from, 0
 *     when none was known; null in events from before this field
 */
public record ReturnAccepted(
        TaxpayerId taxpayerId,
        UUID returnId,
        int version,
        String form,
        TaxPeriod period,
        String receiptNumber,
        Instant receivedAt,
        Map<String, String> cells,
        List<Liability> liabilities,
        @Nullable Long inputVersion)
        implements EventContract {

    /**
     * @param tax levy item (征收项目), e.g. 10101
     * @param amount due
     */
    public record Liability(String tax, Money amount) {}
}
