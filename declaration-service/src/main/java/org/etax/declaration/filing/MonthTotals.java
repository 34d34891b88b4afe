package org.etax.declaration.filing;

import java.time.YearMonth;
import java.util.List;
import org.etax.kernel.event.InvoiceTotalsChanged.Side;
import org.etax.kernel.event.InvoiceTotalsChanged.Total;

/**
 * Our copy of a month's invoice totals.
 *
 * @param month of issue or of deduction
 * @param side which side
 * @param version at invoice-service
 * @param invoices how many they come from
 * @param totals by kind, category, treatment and rate
 */
record MonthTotals(YearMonth month, Side side, long version, long invoices, List<Total> totals) {}
