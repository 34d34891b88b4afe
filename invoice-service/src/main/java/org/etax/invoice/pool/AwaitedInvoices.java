package org.etax.invoice.pool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.etax.invoice.taxpayer.KnownTaxpayers;
import org.etax.invoice.taxpayer.NumberHolders;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.InvoiceIssued;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps invoices to numbers that belong to nobody here yet, and puts them into the pool of whoever becomes known with the number.
 * Both sides lock the number until they commit, so that an invoice and its buyer never pass each other by.
 */
@Component
class AwaitedInvoices implements NumberHolders {

    private final KnownTaxpayers taxpayers;
    private final ReceivedRows rows;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    AwaitedInvoices(KnownTaxpayers taxpayers, ReceivedRows rows, JdbcTemplate jdbc, JsonMapper json) {
        this.taxpayers = taxpayers;
        this.rows = rows;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Takes invoices to numbers whose holder was not known a moment ago. */
    void keep(List<InvoiceIssued> invoices) {
        if (invoices.isEmpty()) {
            return;
        }
        List<String> numbers = invoices.stream()
                .map(InvoiceIssued::buyerNumber)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        entering(numbers);
        Map<String, TaxpayerId> holders = taxpayers.holders(numbers);
        List<ReceivedRows.Arrival> arrivals = new ArrayList<>();
        List<Object[]> awaited = new ArrayList<>();
        for (InvoiceIssued invoice : invoices) {
            TaxpayerId holder = holders.get(invoice.buyerNumber());
            if (holder == null) {
                awaited.add(new Object[] {invoice.buyerNumber(), invoice.number(), json.writeValueAsString(invoice)});
            } else {
                arrivals.add(new ReceivedRows.Arrival(holder, invoice));
            }
        }
        rows.insert(arrivals);
        jdbc.batchUpdate("""
                insert into awaited_invoice (buyer_number, invoice_number, invoice) values (?, ?, ?::jsonb)
                on conflict (buyer_number, invoice_number) do nothing""", awaited);
    }

    @Override
    public void entering(Collection<String> numbers) {
        numbers.stream()
                .sorted()
                .forEach(number -> jdbc.query(
                        "select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, "buyer " + number));
    }

    @Override
    public void entered(TaxpayerId holder, Collection<String> numbers) {
        List<InvoiceIssued> awaited = jdbc.query(
                "delete from awaited_invoice where buyer_number = any(?) returning invoice",
                (row, n) -> json.readValue(row.getString(1), InvoiceIssued.class),
                (Object) numbers.toArray(String[]::new));
        if (!awaited.isEmpty()) {
            rows.insert(awaited.stream()
                    .map(invoice -> new ReceivedRows.Arrival(holder, invoice))
                    .toList());
        }
    }
}
