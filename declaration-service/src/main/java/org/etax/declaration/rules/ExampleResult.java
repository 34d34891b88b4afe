package org.etax.declaration.rules;

import java.util.List;

/**
 * What came of one worked example of a pack.
 *
 * @param name of the example
 * @param comparisons everything expected and what came
 */
public record ExampleResult(String name, List<Comparison> comparisons) {

    /** True when everything expected came. */
    public boolean passed() {
        return mismatches().isEmpty();
    }

    /** What came otherwise than expected. */
    public List<Comparison> mismatches() {
        return comparisons.stream().filter(comparison -> !comparison.same()).toList();
    }

    /**
     * @param subject a cell path, a levy item or {@code findings}
     * @param expected by the example
     * @param actual by the engine
     * @param same whether they agree
     */
    public record Comparison(String subject, String expected, String actual, boolean same) {}
}
