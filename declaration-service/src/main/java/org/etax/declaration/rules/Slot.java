package org.etax.declaration.rules;

import java.math.BigDecimal;
import java.util.List;
import org.etax.kernel.Money;
import org.etax.kernel.event.InvoiceIssued.Kind;
import org.etax.kernel.event.InvoiceTotalsChanged.Total;
import org.etax.kernel.event.SupplyCategory;
import org.etax.kernel.event.SupplyTreatment;
import org.jspecify.annotations.Nullable;

/** A figure from outside the return that formulas read; resolved once for each evaluation. */
sealed interface Slot {

    /** As written in formulas. */
    String reference();

    /** A dated parameter of the pack. */
    record OfParameter(ParameterDefinition parameter) implements Slot {
        @Override
        public String reference() {
            return "param." + parameter.id();
        }
    }

    /** A cell of the preceding return. */
    record OfPriorCell(FormCell cell) implements Slot {
        @Override
        public String reference() {
            return "prior." + cell.path();
        }
    }

    /** A figure of the ledger. */
    record OfLedger(LedgerFigure figure, String reference) implements Slot {}

    /** The length of the period in months, or its first month. */
    record OfPeriod(boolean months) implements Slot {
        @Override
        public String reference() {
            return months ? "period.months" : "period.month";
        }
    }

    /** Invoice totals of one treatment that match kind, category and rate; null matches any. */
    record OfInvoices(
            boolean output,
            String measure,
            @Nullable Kind kind,
            @Nullable SupplyCategory category,
            SupplyTreatment treatment,
            @Nullable BigDecimal rate,
            String reference)
            implements Slot {

        List<Total> rows(ReturnContext context) {
            return output ? context.output() : context.input();
        }

        boolean matches(Total total) {
            return total.treatment() == treatment
                    && (kind == null || total.kind() == kind)
                    && (category == null || total.category() == category)
                    && (rate == null || total.rate().compareTo(rate) == 0);
        }

        BigDecimal measureOf(Total total) {
            return switch (measure) {
                case "count" -> BigDecimal.valueOf(total.count());
                case "amount" -> total.amount().toBigDecimal();
                default -> total.tax().toBigDecimal();
            };
        }

        BigDecimal value(ReturnContext context) {
            BigDecimal sum = Money.ZERO.toBigDecimal();
            for (Total total : rows(context)) {
                if (matches(total)) {
                    sum = sum.add(measureOf(total));
                }
            }
            return sum;
        }

        long documents(ReturnContext context) {
            return rows(context).stream()
                    .filter(this::matches)
                    .mapToLong(Total::count)
                    .sum();
        }
    }
}
