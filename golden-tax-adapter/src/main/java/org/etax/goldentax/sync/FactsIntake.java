package org.etax.goldentax.sync;

import org.etax.kernel.event.TaxpayerFactsChanged;
import org.etax.platform.event.EventEnvelope;
import org.etax.platform.event.EventHandler;
import org.springframework.stereotype.Component;

/** Facts of a taxpayer, changed or as they were at first. */
@Component
class FactsIntake implements EventHandler<TaxpayerFactsChanged> {

    private final Registrations registrations;

    FactsIntake(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public Class<TaxpayerFactsChanged> contract() {
        return TaxpayerFactsChanged.class;
    }

    @Override
    public void handle(TaxpayerFactsChanged event, EventEnvelope envelope) {
        registrations.take(event, envelope.time());
    }
}
