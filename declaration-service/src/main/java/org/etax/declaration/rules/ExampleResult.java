package org.etax.declaration.rules;

import java.util.List;

/**
 * What came of one worked example of a pack.
 *
 * @param name of the example
 * @param mismatches what was expected and what came, empty when it passed
 */
public record ExampleResult(String name, List<Mismatch> mismatches) {

    /** True when everything expected came. */
    public boolean passed() {
        return mismatches.isEmpty();
    }

    /**
     * @param subject a cell path, a levy item or {@code findings}
     * @param expected by the example
     * @param actual by the engine
     */
    public record Mismatch(String subject, String expected, String actual) {}
}
