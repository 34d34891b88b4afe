package org.etax.declaration.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.etax.declaration.yaml.Section;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.event.InvoiceIssued;
import org.etax.kernel.event.InvoiceTotalsChanged.Total;
import org.etax.kernel.event.SupplyCategory;
import org.etax.kernel.event.SupplyTreatment;
import org.etax.kernel.event.TaxpayerFact;

/** Reads the worked examples of a pack. */
final class ExampleParser {

    private final String form;

    ExampleParser(String form) {
        this.form = form;
    }

    ExampleDefinition parse(Section section) {
        String name = section.text("name");
        ReturnContext context = new ReturnContext(
                form,
                period(section),
                section.date("filed"),
                facts(section.section("facts")),
                totals(section, "output"),
                totals(section, "input"),
                amounts(section.section("prior")),
                ledger(section.section("ledger")));
        ExampleDefinition example = new ExampleDefinition(
                name,
                context,
                amounts(section.section("edits")),
                amounts(section.section("expect")),
                amounts(section.section("liabilities")),
                section.texts("findings"));
        section.finish();
        return example;
    }

    private static TaxPeriod period(Section section) {
        try {
            return TaxPeriod.parse(section.text("period"));
        } catch (IllegalArgumentException e) {
            throw section.invalid("period", "2026-11 or 2026-Q4");
        }
    }

    private static Map<TaxpayerFact.Name, String> facts(Section section) {
        Map<TaxpayerFact.Name, String> facts = new EnumMap<>(TaxpayerFact.Name.class);
        for (String name : section.keys()) {
            facts.put(factName(section, name), section.text(name));
        }
        return facts;
    }

    private static TaxpayerFact.Name factName(Section section, String name) {
        try {
            return TaxpayerFact.Name.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw section.invalid(name, "the name of a taxpayer fact");
        }
    }

    private static List<Total> totals(Section example, String side) {
        List<Total> totals = new ArrayList<>();
        for (Section row : example.sections(side)) {
            totals.add(new Total(
                    row.choice(InvoiceIssued.Kind.class, "kind", InvoiceIssued.Kind.ORDINARY),
                    row.choice(SupplyCategory.class, "category", SupplyCategory.GOODS),
                    row.choice(SupplyTreatment.class, "treatment", SupplyTreatment.TAXABLE),
                    row.decimal("rate"),
                    row.decimal("count").longValue(),
                    Money.of(row.decimal("amount")),
                    Money.of(row.decimal("tax"))));
            row.finish();
        }
        return totals;
    }

    private static Map<String, BigDecimal> amounts(Section section) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        for (String key : section.keys()) {
            amounts.put(key, section.decimal(key));
        }
        return amounts;
    }

    private static Map<LedgerFigure, Money> ledger(Section section) {
        Map<LedgerFigure, Money> figures = new EnumMap<>(LedgerFigure.class);
        for (String key : section.keys()) {
            LedgerFigure figure =
                    LedgerFigure.of(key).orElseThrow(() -> section.invalid(key, "the name of a ledger figure"));
            figures.put(figure, Money.of(section.decimal(key)));
        }
        return figures;
    }
}
