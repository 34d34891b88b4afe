package org.etax.declaration.payment;

import java.util.Optional;
import java.util.UUID;
import org.etax.kernel.TaxpayerId;

/**
 * Names a payment towards the network, so that a notice says at once whose it is.
 *
 * @param taxpayerId who pays
 * @param paymentId the payment
 */
record PaymentReference(TaxpayerId taxpayerId, UUID paymentId) {

    /** Reads {@code <taxpayer>/<payment>}; empty when it is none of ours. */
    static Optional<PaymentReference> parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PaymentReference(new TaxpayerId(parts[0]), UUID.fromString(parts[1])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return taxpayerId + "/" + paymentId;
    }
}
