package org.etax.invoice.totals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.InvoiceTotalsChanged;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction adds to the totals of a month.
 *
 * @param taxpayerId whose
 * @param month which month
 * @param side output or input
 * @param rows one row for each key
 * @param invoices how many invoices they come from
 * @param firstNumber lowest number among those; null on the input side
 * @param lastNumber highest number among those; null on the input side
 * @param day business date of the change
 */
public record Addition(
        TaxpayerId taxpayerId,
        YearMonth month,
        InvoiceTotalsChanged.Side side,
        List<RunningTotal> rows,
        int invoices,
        @Nullable String firstNumber,
        @Nullable String lastNumber,
        LocalDate day) {}
