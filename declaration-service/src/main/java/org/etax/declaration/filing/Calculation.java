package org.etax.declaration.filing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.etax.declaration.rules.ReturnContext;
import org.etax.kernel.Money;
import org.etax.kernel.event.InvoiceIssued;
import org.etax.kernel.event.InvoiceTotalsChanged.Total;
import org.etax.kernel.event.SupplyCategory;
import org.etax.kernel.event.SupplyTreatment;
import org.etax.kernel.event.TaxpayerFact;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A trial computation for nobody in particular. Nothing of it is kept.
 *
 * @param form code of the form
 * @param period tax period
 * @param filingDate day of filing, chooses the layout; today when absent
 * @param facts facts of the taxpayer by name, e.g. {@code LOCATION_CLASS: CITY}
 * @param output totals of invoices issued
 * @param input totals of invoices confirmed for deduction
 * @param prior cells of the preceding return, decimal texts
 * @param edits own figures by cell, decimal texts
 * @param explain cells to be explained
 */
record Calculation(
        String form,
        String period,
        @Nullable String filingDate,
        Map<TaxpayerFact.Name, String> facts,
        List<Row> output,
        List<Row> input,
        Map<String, String> prior,
        Map<String, String> edits,
        List<String> explain) {

    private static final int MOST_ROWS = 200;
    private static final int MOST_EXPLANATIONS = 20;
    private static final int LONGEST_FACT = 100;

    Calculation {
        facts = facts == null ? Map.of() : facts;
        output = checked("/output", output, MOST_ROWS);
        input = checked("/input", input, MOST_ROWS);
        prior = prior == null ? Map.of() : prior;
        edits = edits == null ? Map.of() : edits;
        explain = checked("/explain", explain, MOST_EXPLANATIONS);
        facts.forEach((name, value) -> {
            if (value == null || value.length() > LONGEST_FACT) {
                throw ProblemException.field("/facts/" + name, "size");
            }
        });
    }

    private static <T> List<T> checked(String pointer, @Nullable List<T> list, int most) {
        if (list == null) {
            return List.of();
        }
        if (list.size() > most) {
            throw ProblemException.field(pointer, "range", 0, most);
        }
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == null) {
                throw ProblemException.field(pointer + "/" + i, "missing");
            }
        }
        return list;
    }

    ReturnKey key() {
        return ReturnKey.parse(form, period);
    }

    LocalDate filedOn(LocalDate today) {
        try {
            return filingDate == null ? today : LocalDate.parse(filingDate);
        } catch (DateTimeException e) {
            throw ProblemException.field("/filingDate", "malformed");
        }
    }

    ReturnContext context(LocalDate filedOn) {
        ReturnKey key = key();
        Map<TaxpayerFact.Name, String> known = new EnumMap<>(TaxpayerFact.Name.class);
        known.putAll(facts);
        return new ReturnContext(
                key.form(),
                key.period(),
                filedOn,
                known,
                output.stream().map(Row::total).toList(),
                input.stream().map(Row::total).toList(),
                CellEntries.figures("prior", prior),
                Map.of());
    }

    /**
     * @param kind special or ordinary invoices
     * @param category what was supplied
     * @param treatment taxable when absent
     * @param rate decimal text, e.g. {@code 0.13}
     * @param count how many invoices
     * @param amount without tax; negative where red-letter invoices outweigh the blue ones, as the forms allow
     * @param tax the tax
     */
    record Row(
            InvoiceIssued.Kind kind,
            SupplyCategory category,
            @Nullable SupplyTreatment treatment,
            String rate,
            long count,
            Money amount,
            Money tax) {

        Row {
            missing("kind", kind);
            missing("category", category);
            missing("amount", amount);
            missing("tax", tax);
            if (rate == null || !rate.matches("[01](\\.\\d{1,6})?")) {
                throw ProblemException.field("rate", "malformed");
            }
            if (count < 0 || count > 1_000_000_000_000L) {
                throw ProblemException.field("count", "range", 0, 1_000_000_000_000L);
            }
        }

        Total total() {
            return new Total(
                    kind,
                    category,
                    treatment == null ? SupplyTreatment.TAXABLE : treatment,
                    new BigDecimal(rate),
                    count,
                    amount,
                    tax);
        }

        private static void missing(String name, @Nullable Object value) {
            if (value == null) {
                throw ProblemException.field(name, "missing");
            }
        }
    }
}
