package org.etax.declaration.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.etax.kernel.Money;
import org.etax.kernel.event.InvoiceTotalsChanged.Total;
import org.etax.kernel.event.SupplyTreatment;

/** Looks up, once for each evaluation, the figures that formulas read from outside the return. */
final class SlotResolver {

    private final ReturnContext context;
    private final List<Finding> findings;

    SlotResolver(ReturnContext context, List<Finding> findings) {
        this.context = context;
        this.findings = findings;
    }

    BigDecimal[] resolve(List<Slot> slots) {
        BigDecimal[] values = new BigDecimal[slots.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(slots.get(i));
        }
        return values;
    }

    private BigDecimal value(Slot slot) {
        return switch (slot) {
            case Slot.OfParameter(ParameterDefinition parameter) -> parameter(parameter);
            case Slot.OfPriorCell(FormCell cell) -> prior(cell);
            case Slot.OfLedger ledger ->
                context.ledger().getOrDefault(ledger.figure(), Money.ZERO).toBigDecimal();
            case Slot.OfPeriod(boolean months) ->
                BigDecimal.valueOf(
                        months
                                ? context.period().frequency().months()
                                : context.period().start().getMonthValue());
            case Slot.OfInvoices invoices -> invoices.value(context);
        };
    }

    private BigDecimal parameter(ParameterDefinition parameter) {
        Optional<BigDecimal> value = parameter.valueFor(context);
        if (value.isEmpty()) {
            findings.add(Finding.error(
                    FindingCode.PARAMETER_NOT_IN_FORCE,
                    "/period",
                    parameter.id(),
                    context.period().toString()));
        }
        return value.orElse(BigDecimal.ZERO);
    }

    private BigDecimal prior(FormCell cell) {
        BigDecimal value = context.priorCells().get(cell.path());
        if (value == null) {
            return Amounts.ZERO;
        }
        if (!Amounts.inRange(value) || value.scale() > 6) {
            findings.add(Finding.error(FindingCode.AMOUNT_OUT_OF_RANGE, "/priorCells/" + cell.path(), cell.path()));
            return Amounts.ZERO;
        }
        return value;
    }

    /** Warns of invoices that no cell of the form takes in. Supplies outside VAT stand on no form. */
    void warnOfUnplaced(List<Slot.OfInvoices> placing) {
        warnOfUnplaced(placing, true, context.output());
        warnOfUnplaced(placing, false, context.input());
    }

    private void warnOfUnplaced(List<Slot.OfInvoices> placing, boolean output, List<Total> rows) {
        for (Total row : rows) {
            if (row.treatment() == SupplyTreatment.NON_TAXABLE
                    || row.amount().isZero() && row.tax().isZero()) {
                continue;
            }
            if (!placed(placing, output, row)) {
                String what = row.kind() + " " + row.category() + " "
                        + (row.treatment() == SupplyTreatment.EXEMPT
                                ? "EXEMPT"
                                : row.rate().stripTrailingZeros().toPlainString());
                findings.add(Finding.warning(
                        FindingCode.INVOICES_NOT_PLACED,
                        output ? "/output" : "/input",
                        Long.toString(row.count()),
                        what));
            }
        }
    }

    private static boolean placed(List<Slot.OfInvoices> placing, boolean output, Total row) {
        for (Slot.OfInvoices slot : placing) {
            if (slot.output() == output && slot.matches(row)) {
                return true;
            }
        }
        return false;
    }
}
