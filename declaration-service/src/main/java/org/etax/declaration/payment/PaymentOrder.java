package org.etax.declaration.payment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.etax.declaration.ledger.PaidPart;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;

/**
 * What a payment is to pay. It never changes.
 *
 * @param id UUIDv7
 * @param taxpayerId whose liabilities it settles
 * @param ticket names the debit towards the bank
 * @param agreementId the agreement the bank may take the money under
 * @param parts what it pays, each charge once
 * @param createdAt when it was ordered
 * @param expiresAt after this instant the bank must not take the money
 */
public record PaymentOrder(
        UUID id,
        TaxpayerId taxpayerId,
        TaxTicketNumber ticket,
        UUID agreementId,
        List<PaidPart> parts,
        Instant createdAt,
        Instant expiresAt) {

    /** @throws IllegalArgumentException when it pays nothing or expires before it begins */
    public PaymentOrder {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || !expiresAt.isAfter(createdAt)) {
            throw new IllegalArgumentException("a payment pays something and has time to do so");
        }
    }

    /** Taxes and surcharges together: what the bank is asked to take. */
    public Money amount() {
        return Money.sum(parts.stream().map(PaidPart::total).toList());
    }
}
