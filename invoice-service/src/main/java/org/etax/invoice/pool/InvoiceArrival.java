package org.etax.invoice.pool;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.etax.invoice.taxpayer.KnownTaxpayers;
import org.etax.invoice.verification.InvoiceDirectory;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.InvoiceIssued;
import org.etax.platform.event.EventEnvelope;
import org.etax.platform.event.EventHandler;
import org.etax.platform.event.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Puts invoices that were issued where others find them: into their buyers' pools, now or once they are known, and into the public directory. */
@Component
class InvoiceArrival implements EventHandler<InvoiceIssued> {

    private final KnownTaxpayers taxpayers;
    private final ReceivedRows rows;
    private final AwaitedInvoices awaited;
    private final InvoiceDirectory directory;

    InvoiceArrival(KnownTaxpayers taxpayers, ReceivedRows rows, AwaitedInvoices awaited, InvoiceDirectory directory) {
        this.taxpayers = taxpayers;
        this.rows = rows;
        this.awaited = awaited;
        this.directory = directory;
    }

    @Override
    public Class<InvoiceIssued> contract() {
        return InvoiceIssued.class;
    }

    @Override
    public void handle(InvoiceIssued event, EventEnvelope envelope) {
        arrive(List.of(event));
    }

    @Override
    public void handleAll(List<ReceivedEvent<InvoiceIssued>> events) {
        arrive(events.stream().map(ReceivedEvent::event).toList());
    }

    private void arrive(List<InvoiceIssued> invoices) {
        directory.enter(invoices);
        Map<String, TaxpayerId> holders = taxpayers.holders(invoices.stream()
                .filter(invoice -> invoice.buyerTaxpayerId() == null)
                .map(InvoiceIssued::buyerNumber)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        rows.insert(invoices.stream()
                .flatMap(invoice ->
                        buyer(invoice, holders).map(buyer -> new ReceivedRows.Arrival(buyer, invoice)).stream())
                .toList());
        awaited.keep(invoices.stream()
                .filter(invoice ->
                        invoice.buyerNumber() != null && buyer(invoice, holders).isEmpty())
                .toList());
    }

    /** The buyer may have registered between issue and now. */
    private static Optional<TaxpayerId> buyer(InvoiceIssued invoice, Map<String, TaxpayerId> holders) {
        if (invoice.buyerTaxpayerId() != null) {
            return Optional.of(invoice.buyerTaxpayerId());
        }
        return Optional.ofNullable(invoice.buyerNumber()).map(holders::get);
    }
}
