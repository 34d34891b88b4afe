package org.etax.declaration.rules;

import java.util.List;

/** What came of reading a rule pack. */
public sealed interface PackReading {

    /**
     * The pack is well formed; its examples have not been run yet.
     *
     * @param pack ready to evaluate
     */
    record Compiled(RulePack pack) implements PackReading {}

    /**
     * The pack is refused.
     *
     * @param findings why, at least one
     */
    record Refused(List<Finding> findings) implements PackReading {}
}
