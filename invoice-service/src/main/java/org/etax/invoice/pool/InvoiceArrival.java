package org.etax.invoice.pool;

import java.util.Optional;
import org.etax.invoice.taxpayer.KnownTaxpayers;
import org.etax.invoice.verification.InvoiceDirectory;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.InvoiceIssued;
import org.etax.platform.event.EventEnvelope;
import org.etax.platform.event.EventHandler;
import org.springframework.stereotype.Component;

/** Puts an invoice that was issued where others find it: into the buyer's pool and into the public directory. */
@Component
class InvoiceArrival implements EventHandler<InvoiceIssued> {

    private final KnownTaxpayers taxpayers;
    private final ReceivedRows rows;
    private final InvoiceDirectory directory;

    InvoiceArrival(KnownTaxpayers taxpayers, ReceivedRows rows, InvoiceDirectory directory) {
        this.taxpayers = taxpayers;
        this.rows = rows;
        this.directory = directory;
    }

    @Override
    public Class<InvoiceIssued> contract() {
        return InvoiceIssued.class;
    }

    @Override
    public void handle(InvoiceIssued event, EventEnvelope envelope) {
        directory.enter(event);
        buyer(event).ifPresent(buyer -> rows.insert(buyer, event));
    }

    /** The buyer may have registered between issue and now. */
    private Optional<TaxpayerId> buyer(InvoiceIssued event) {
        if (event.buyerTaxpayerId() != null) {
            return Optional.of(event.buyerTaxpayerId());
        }
        return event.buyerNumber() == null ? Optional.empty() : taxpayers.holder(event.buyerNumber());
    }
}
