package org.etax.declaration.taxpayer;

import org.etax.kernel.event.TaxpayerFactsChanged;
import org.etax.platform.event.EventEnvelope;
import org.etax.platform.event.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps the copy as new as the highest version heard of. */
@Component
class TaxpayerFactsHandler implements EventHandler<TaxpayerFactsChanged> {

    private final TaxpayerCopies copies;

    TaxpayerFactsHandler(TaxpayerCopies copies) {
        this.copies = copies;
    }

    @Override
    public Class<TaxpayerFactsChanged> contract() {
        return TaxpayerFactsChanged.class;
    }

    @Override
    public void handle(TaxpayerFactsChanged event, EventEnvelope envelope) {
        copies.replace(event);
    }
}
