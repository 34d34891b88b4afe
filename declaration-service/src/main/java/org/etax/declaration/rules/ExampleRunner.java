package org.etax.declaration.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.etax.declaration.rules.ExampleResult.Comparison;

/** Runs worked examples and says what came out differently. */
final class ExampleRunner {

    private final RulePack pack;

    ExampleRunner(RulePack pack) {
        this.pack = pack;
    }

    ExampleResult run(ExampleDefinition example) {
        Evaluation evaluation = pack.evaluate(example.context(), example.edits());
        List<Comparison> comparisons = new ArrayList<>();
        compare(
                example.cells(),
                example.cells().keySet().stream()
                        .filter(path -> evaluation.value(path).isPresent())
                        .collect(Collectors.toMap(
                                path -> path, path -> evaluation.value(path).orElseThrow())),
                comparisons);
        compare(
                example.liabilities(),
                evaluation.liabilities().stream()
                        .collect(Collectors.toMap(
                                Liability::item, liability -> liability.amount().toBigDecimal(), (a, b) -> b)),
                comparisons);
        List<String> found = evaluation.findings().stream()
                .map(Finding::code)
                .distinct()
                .sorted()
                .toList();
        List<String> expected = example.findings().stream().sorted().toList();
        comparisons.add(new Comparison("findings", expected.toString(), found.toString(), found.equals(expected)));
        return new ExampleResult(example.name(), List.copyOf(comparisons));
    }

    private static void compare(
            Map<String, BigDecimal> expected, Map<String, BigDecimal> actual, List<Comparison> comparisons) {
        expected.forEach((key, value) -> {
            BigDecimal came = actual.get(key);
            comparisons.add(new Comparison(
                    key,
                    value.toPlainString(),
                    came == null ? "nothing" : came.toPlainString(),
                    came != null && came.compareTo(value) == 0));
        });
    }
}
