package org.etax.invoice.pool;

import org.etax.kernel.event.ReturnAccepted;
import org.etax.platform.event.EventEnvelope;
import org.etax.platform.event.EventHandler;
import org.springframework.stereotype.Component;

/** Closes a period for confirmations when the general VAT return of it was accepted. */
@Component
class PeriodClosing implements EventHandler<ReturnAccepted> {

    private static final String FORM = "VAT_GENERAL";

    private final ReceivedRows rows;

    PeriodClosing(ReceivedRows rows) {
        this.rows = rows;
    }

    @Override
    public Class<ReturnAccepted> contract() {
        return ReturnAccepted.class;
    }

    @Override
    public void handle(ReturnAccepted event, EventEnvelope envelope) {
        if (event.form().equals(FORM)) {
            rows.file(event.taxpayerId(), event.period(), event.receivedAt());
        }
    }
}
