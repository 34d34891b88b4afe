package org.etax.declaration.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A worked example: a situation and what must come of it. */
record ExampleDefinition(
        String name,
        ReturnContext context,
        Map<String, BigDecimal> edits,
        Map<String, BigDecimal> cells,
        Map<String, BigDecimal> liabilities,
        List<String> findings) {}
