package org.etax.declaration.filing;

import org.etax.kernel.event.InvoiceTotalsChanged;
import org.etax.platform.event.EventEnvelope;
import org.etax.platform.event.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps the copy of a month's totals as new as the highest version heard of. */
@Component
class InvoiceTotalsHandler implements EventHandler<InvoiceTotalsChanged> {

    private final CopyRows rows;

    InvoiceTotalsHandler(CopyRows rows) {
        this.rows = rows;
    }

    @Override
    public Class<InvoiceTotalsChanged> contract() {
        return InvoiceTotalsChanged.class;
    }

    @Override
    public void handle(InvoiceTotalsChanged event, EventEnvelope envelope) {
        rows.replaceTotals(event);
    }
}
