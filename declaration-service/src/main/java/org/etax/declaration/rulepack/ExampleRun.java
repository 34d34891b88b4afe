package org.etax.declaration.rulepack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.etax.declaration.rules.ExampleDefinition;
import org.etax.declaration.rules.ExampleResult;
import org.etax.declaration.rules.RulePack;
import org.etax.kernel.TaxPeriod;

/**
 * What came of a worked example, computed just now.
 *
 * @param name of the example
 * @param period for which the return is
 * @param filingDate when it is filed
 * @param facts of the taxpayer
 * @param edits the taxpayer's own figures by cell
 * @param passed whether everything expected came
 * @param comparisons everything expected and what came
 */
record ExampleRun(
        String name,
        TaxPeriod period,
        LocalDate filingDate,
        Map<String, String> facts,
        Map<String, String> edits,
        boolean passed,
        List<ExampleResult.Comparison> comparisons) {

    /** Runs all examples of a pack. */
    static List<ExampleRun> all(RulePack pack) {
        Map<String, ExampleDefinition> examples = pack.examples().stream()
                .collect(Collectors.toMap(ExampleDefinition::name, example -> example, (one, other) -> one));
        return pack.verifyExamples().stream()
                .map(result -> of(Objects.requireNonNull(examples.get(result.name())), result))
                .toList();
    }

    private static ExampleRun of(ExampleDefinition example, ExampleResult result) {
        Map<String, String> facts = new TreeMap<>();
        example.context().facts().forEach((name, value) -> facts.put(name.name(), value));
        Map<String, String> edits = new TreeMap<>();
        example.edits().forEach((cell, value) -> edits.put(cell, value.toPlainString()));
        return new ExampleRun(
                result.name(),
                example.context().period(),
                example.context().filingDate(),
                facts,
                edits,
                result.passed(),
                result.comparisons());
    }
}
