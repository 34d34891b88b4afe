package org.etax.declaration.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.etax.kernel.TaxPeriod;

/** A compiled rule pack: one version of one form with its law. Immutable; shared by all threads. */
public final class RulePack {

    private final PackDefinition definition;
    private final Plan plan;

    RulePack(PackDefinition definition, Plan plan) {
        this.definition = definition;
        this.plan = plan;
    }

    /** {@code VAT_GENERAL} or {@code VAT_SMALL}. */
    public String form() {
        return definition.form();
    }

    /** Version of the pack, unique within the form. */
    public String version() {
        return definition.version();
    }

    /** Names the pack in addresses: form and version in letters, digits, dots and hyphens. */
    public String id() {
        return (form() + "-" + version()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
    }

    /** Official name of the form. */
    public Bilingual name() {
        return definition.name();
    }

    /** When it applies. */
    public Effective effective() {
        return definition.effective();
    }

    /** Whether a return for that period, filed on that day, is computed by this pack. */
    public boolean covers(TaxPeriod period, LocalDate filingDate) {
        return definition.effective().covers(period, filingDate);
    }

    /** The sheets in the order of the form. */
    public List<FormSheet> sheets() {
        return definition.sheets();
    }

    /** The cells in the order of the form. */
    public List<FormCell> cells() {
        return definition.cells();
    }

    /** Rates, thresholds and switches. */
    public List<ParameterDefinition> parameters() {
        return definition.parameters();
    }

    /** The cross-checks in the order of the pack. */
    public List<CheckDefinition> checks() {
        return definition.checks();
    }

    /** What becomes due. */
    public List<LiabilityDefinition> liabilities() {
        return definition.liabilities();
    }

    /** The worked examples. */
    public List<ExampleDefinition> examples() {
        return definition.examples();
    }

    /** The cell of that path. */
    public Optional<FormCell> cell(String path) {
        return Optional.ofNullable(plan.positions().get(path)).map(index -> plan.cells()[index]);
    }

    /**
     * Computes the return.
     *
     * @param context what it is computed from
     * @param edits the taxpayer's own figures by cell path; wrong ones are refused with a finding and not used
     */
    public Evaluation evaluate(ReturnContext context, Map<String, BigDecimal> edits) {
        return new Evaluator(this, plan, context).evaluate(edits);
    }

    /** Runs the worked examples. A pack is published only when all pass and there is at least one. */
    public List<ExampleResult> verifyExamples() {
        ExampleRunner runner = new ExampleRunner(this);
        return definition.examples().stream().map(runner::run).toList();
    }
}
