package org.etax.kernel.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;
import org.jspecify.annotations.Nullable;

/**
 * Money reached the treasury (入库).
 *
 * @param taxpayerId who paid
 * @param paymentId the payment
 * @param taxTicketNumber 电子税票号码
 * @param paidAt when the bank took the money
 * @param parts what it settled
 */
public record TaxPaid(TaxpayerId taxpayerId, UUID paymentId, String taxTicketNumber, Instant paidAt, List<Part> parts)
        implements EventContract {

    /**
     * @param tax levy item (征收项目)
     * @param period the period the tax is for
     * @param principal tax settled
     * @param surcharge late-payment surcharge (滞纳金) settled with it
     * @param returnId the return that made it due; null for arrears taken over from the core
     */
    public record Part(
            String tax,
            TaxPeriod period,
            Money principal,
            Money surcharge,
            @Nullable UUID returnId) {}
}
