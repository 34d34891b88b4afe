package org.etax.invoice.totals;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.etax.invoice.face.Invoice;
import org.etax.invoice.face.InvoiceLine;
import org.etax.kernel.Money;
import org.etax.kernel.event.InvoiceIssued;
import org.etax.kernel.event.InvoiceTotalsChanged;
import org.etax.kernel.event.SupplyTreatment;

/**
 * A row of running totals, or what one invoice adds to it.
 *
 * @param key which row
 * @param count how many invoices have such a part
 * @param amount without tax
 * @param tax the tax
 */
public record RunningTotal(TotalKey key, long count, Money amount, Money tax) {

    /** What the invoice adds, one row for each key, in key order. */
    public static List<RunningTotal> of(Invoice invoice) {
        SortedMap<TotalKey, RunningTotal> rows = new TreeMap<>();
        for (InvoiceLine line : invoice.lines()) {
            TotalKey key = TotalKey.of(invoice.kind(), line);
            rows.merge(key, new RunningTotal(key, 1, line.amount(), line.tax()), RunningTotal::withinOneInvoice);
        }
        return List.copyOf(rows.values());
    }

    /** The rows of several invoices added up, in key order. */
    public static List<RunningTotal> sum(Collection<RunningTotal> rows) {
        SortedMap<TotalKey, RunningTotal> sums = new TreeMap<>();
        rows.forEach(row -> sums.merge(row.key, row, RunningTotal::plus));
        return List.copyOf(sums.values());
    }

    /** The sum of two rows of the same key. */
    public RunningTotal plus(RunningTotal other) {
        if (!key.equals(other.key)) {
            throw new IllegalArgumentException("totals of different keys");
        }
        return new RunningTotal(key, count + other.count, amount.plus(other.amount), tax.plus(other.tax));
    }

    /** What takes this off again, as a red-letter invoice or a withdrawn confirmation does. */
    public RunningTotal negate() {
        return new RunningTotal(key, -count, amount.negate(), tax.negate());
    }

    /** Whether the VAT forms count it: receipts outside VAT stand on none. */
    public boolean isOnForms() {
        return key.treatment() != SupplyTreatment.NON_TAXABLE;
    }

    /** The row as other services are told of it. */
    public InvoiceTotalsChanged.Total toEvent() {
        return new InvoiceTotalsChanged.Total(
                key.kind(), key.category(), key.treatment(), key.rate(), count, amount, tax);
    }

    /** The part of one invoice as its buyer is told of it. */
    public InvoiceIssued.RateTotal toRateTotal() {
        return new InvoiceIssued.RateTotal(key.category(), key.treatment(), key.rate(), amount, tax);
    }

    private RunningTotal withinOneInvoice(RunningTotal other) {
        return new RunningTotal(key, 1, amount.plus(other.amount), tax.plus(other.tax));
    }
}
