package org.etax.invoice.totals;

import java.util.List;
import org.etax.kernel.event.InvoiceTotalsChanged;
import org.jspecify.annotations.Nullable;

/**
 * The totals of a taxpayer, month and side.
 *
 * @param version counts up by one with each change, 0 while there are none
 * @param invoices how many invoices they come from
 * @param firstNumber lowest number among them; null on the input side and without invoices
 * @param lastNumber highest number among them
 * @param rows each key, absolute
 */
record ChangedTotals(
        long version,
        long invoices,
        @Nullable String firstNumber,
        @Nullable String lastNumber,
        List<InvoiceTotalsChanged.Total> rows) {}
