package org.etax.declaration.rulepack;

import java.time.LocalDate;
import java.util.List;
import org.etax.declaration.rules.Bilingual;
import org.etax.declaration.rules.CheckDefinition;
import org.etax.declaration.rules.FormCell;
import org.etax.declaration.rules.FormSheet;
import org.etax.declaration.rules.LegalBasis;
import org.etax.declaration.rules.LiabilityDefinition;
import org.etax.declaration.rules.ParameterDefinition;
import org.etax.declaration.rules.RulePack;
import org.etax.declaration.rules.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A rule pack, whole.
 *
 * @param summary what the list says of it
 * @param parameters rates, thresholds and switches
 * @param sheets in the order of the form
 * @param cells in the order of the form, with their formulas
 * @param checks cross-checks
 * @param liabilities what becomes due
 * @param examples names of the worked examples
 */
record PackView(
        PackSummary summary,
        List<ParameterView> parameters,
        List<FormSheet> sheets,
        List<FormCell> cells,
        List<CheckView> checks,
        List<LiabilityItem> liabilities,
        List<String> examples) {

    /**
     * @param id as in {@code param.id} of formulas
     * @param name for people
     * @param legalBasis what it rests on
     * @param datedBy which date chooses the value
     * @param values no two in force on a day
     */
    record ParameterView(
            String id,
            Bilingual name,
            LegalBasis legalBasis,
            ParameterDefinition.DatedBy datedBy,
            List<ValueView> values) {}

    /**
     * @param from first day
     * @param to last day, null while open
     * @param value decimal text
     */
    record ValueView(LocalDate from, @Nullable LocalDate to, String value) {}

    /**
     * @param id within the pack
     * @param severity whether it stops a filing
     * @param must what must hold
     * @param cell where it is shown
     * @param message what is said when it does not hold
     * @param legalBasis what it rests on
     */
    record CheckView(
            String id, Severity severity, String must, String cell, Bilingual message, LegalBasis legalBasis) {}

    /**
     * @param item levy item
     * @param name for people
     * @param formula of the amount
     */
    record LiabilityItem(String item, Bilingual name, String formula) {}

    static PackView of(RulePack pack, LocalDate today) {
        return new PackView(
                PackSummary.of(pack, today),
                pack.parameters().stream().map(PackView::parameter).toList(),
                pack.sheets(),
                pack.cells(),
                pack.checks().stream().map(PackView::check).toList(),
                pack.liabilities().stream().map(PackView::liability).toList(),
                pack.examples().stream().map(example -> example.name()).toList());
    }

    private static ParameterView parameter(ParameterDefinition parameter) {
        return new ParameterView(
                parameter.id(),
                parameter.name(),
                parameter.legalBasis(),
                parameter.datedBy(),
                parameter.values().stream()
                        .map(value -> new ValueView(
                                value.from(), value.to(), value.value().toPlainString()))
                        .toList());
    }

    private static CheckView check(CheckDefinition check) {
        return new CheckView(
                check.id(), check.severity(), check.must(), check.cell(), check.message(), check.legalBasis());
    }

    private static LiabilityItem liability(LiabilityDefinition liability) {
        return new LiabilityItem(liability.item(), liability.name(), liability.formula());
    }
}
