package org.etax.kernel.event;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;
import org.jspecify.annotations.Nullable;

/**
 * The running totals of a taxpayer's invoices in a month, absolute: the highest version wins, whatever order they arrive in.
 *
 * @param taxpayerId seller for {@code OUTPUT}, buyer for {@code INPUT}
 * @param month of issue for output; the tax period that the deduction was confirmed for, for input
 * @param side which side
 * @param version counts up by one with each change of this taxpayer, month and side
 * @param totals one row for each kind, category and rate
 * @param invoices how many invoices they come from
 * @param firstNumber the lowest 20-digit number among them; null on the input side and without invoices
 * @param lastNumber the highest
 */
public record InvoiceTotalsChanged(
        TaxpayerId taxpayerId,
        YearMonth month,
        Side side,
        long version,
        List<Total> totals,
        long invoices,
        @Nullable String firstNumber,
        @Nullable String lastNumber)
        implements EventContract {

    /** Issued by the taxpayer, or received and confirmed for deduction (勾选确认). */
    public enum Side {
        OUTPUT,
        INPUT
    }

    /**
     * @param kind special or ordinary
     * @param category which column of the forms
     * @param treatment taxed or exempt
     * @param rate decimal fraction
     * @param count how many invoices have such a part
     * @param amount without tax
     * @param tax the tax
     */
    public record Total(
            InvoiceIssued.Kind kind,
            SupplyCategory category,
            SupplyTreatment treatment,
            BigDecimal rate,
            long count,
            Money amount,
            Money tax) {}
}
