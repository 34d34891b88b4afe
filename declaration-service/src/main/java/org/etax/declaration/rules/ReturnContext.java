package org.etax.declaration.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.event.InvoiceTotalsChanged.Total;
import org.etax.kernel.event.TaxpayerFact;

/**
 * Everything that a return is computed from, besides what the taxpayer typed.
 *
 * @param form {@code VAT_GENERAL} or {@code VAT_SMALL}
 * @param period the tax period
 * @param filingDate business date of the filing
 * @param facts the taxpayer's facts that hold in the period
 * @param output running totals of the invoices issued in the period, all months of it together or row by row
 * @param input running totals of the invoices confirmed for deduction in the period
 * @param priorCells cells of the last accepted return of the preceding period, by path; empty when there is none
 * @param ledger figures of the ledger; what is missing is 0
 */
public record ReturnContext(
        String form,
        TaxPeriod period,
        LocalDate filingDate,
        Map<TaxpayerFact.Name, String> facts,
        List<Total> output,
        List<Total> input,
        Map<String, BigDecimal> priorCells,
        Map<LedgerFigure, Money> ledger) {

    /** Takes copies. */
    public ReturnContext {
        facts = Map.copyOf(facts);
        output = List.copyOf(output);
        input = List.copyOf(input);
        priorCells = Map.copyOf(priorCells);
        ledger = Map.copyOf(ledger);
    }
}
