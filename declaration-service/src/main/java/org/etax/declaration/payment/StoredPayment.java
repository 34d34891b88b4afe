package org.etax.declaration.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment as it is known now.
 *
 * @param payment its state
 * @param asked how often the network was asked in this state
 * @param nextInquiryAt when the network is asked again; null when nothing more is expected
 */
record StoredPayment(Payment payment, int asked, @Nullable Instant nextInquiryAt) {

    /** A payment that was just ordered and leaves at once. */
    static StoredPayment ordered(PaymentOrder order) {
        return new StoredPayment(new Payment.Created(order), 0, order.createdAt());
    }

    /** The same payment after the network was asked: a new state is asked about soon, an old one ever more seldom. */
    StoredPayment after(Payment next, Instant now) {
        boolean moved = !next.getClass().equals(payment.getClass());
        int times = moved ? 0 : asked;
        return new StoredPayment(
                next, times + 1, InquirySchedule.nextAfter(next, now, times).orElse(null));
    }
}
