package org.etax.declaration.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A worked example: a situation and what must come of it.
 *
 * @param name within the pack
 * @param context the situation
 * @param edits the taxpayer's own figures by cell
 * @param cells expected values by cell
 * @param liabilities expected amounts by levy item
 * @param findings expected codes
 */
public record ExampleDefinition(
        String name,
        ReturnContext context,
        Map<String, BigDecimal> edits,
        Map<String, BigDecimal> cells,
        Map<String, BigDecimal> liabilities,
        List<String> findings) {}
