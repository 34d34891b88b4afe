package org.etax.goldentax.sync;

import org.etax.kernel.event.TaxpayerFactsChanged;
import org.etax.kernel.event.TaxpayerRegistered;
import org.etax.platform.event.EventEnvelope;
import org.etax.platform.event.EventHandler;
import org.springframework.stereotype.Component;

/** A new taxpayer. */
@Component
class RegistrationIntake implements EventHandler<TaxpayerRegistered> {

    private final Registrations registrations;

    RegistrationIntake(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public Class<TaxpayerRegistered> contract() {
        return TaxpayerRegistered.class;
    }

    @Override
    public void handle(TaxpayerRegistered event, EventEnvelope envelope) {
        registrations.take(
                new TaxpayerFactsChanged(event.taxpayerId(), 1, event.facts(), event.determinations()),
                event.registeredAt());
    }
}
