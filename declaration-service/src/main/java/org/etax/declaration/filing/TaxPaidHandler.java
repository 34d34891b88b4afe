package org.etax.declaration.filing;

import org.etax.kernel.event.TaxPaid;
import org.etax.platform.event.EventEnvelope;
import org.etax.platform.event.EventHandler;
import org.springframework.stereotype.Component;

/** Remembers what was paid when, for the lines of the forms that ask for it. */
@Component
class TaxPaidHandler implements EventHandler<TaxPaid> {

    private final CopyRows rows;

    TaxPaidHandler(CopyRows rows) {
        this.rows = rows;
    }

    @Override
    public Class<TaxPaid> contract() {
        return TaxPaid.class;
    }

    @Override
    public void handle(TaxPaid event, EventEnvelope envelope) {
        rows.addPayment(event);
    }
}
