package org.etax.declaration.payment;

import java.util.Optional;
import java.util.UUID;
import org.etax.kernel.Region;
import org.etax.kernel.TaxpayerId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Payments as proof. */
@Service
public class SettledPayments {

    private final PaymentRows payments;
    private final TreasurySettings settings;

    SettledPayments(PaymentRows payments, TreasurySettings settings) {
        this.payments = payments;
        this.settings = settings;
    }

    /** A payment in whatever state; nobody changes it until the running transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Payment> lock(TaxpayerId taxpayerId, UUID paymentId) {
        return payments.lock(new PaymentReference(taxpayerId, paymentId)).map(StoredPayment::payment);
    }

    /** Region of the bureau, for official numbers. */
    public Region bureau() {
        return settings.bureau();
    }
}
