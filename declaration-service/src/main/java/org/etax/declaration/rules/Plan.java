package org.etax.declaration.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A compiled pack.
 *
 * @param cells in the order of the form
 * @param positions of the cells by path
 * @param formulas of the cells, null for input cells
 * @param order positions of the cells, each after all that it reads
 * @param slots what is resolved before the cells
 * @param placing the invoice totals that cells read, not those that only checks read
 * @param checks cross-checks
 * @param liabilities what becomes due
 */
record Plan(
        FormCell[] cells,
        Map<String, Integer> positions,
        @Nullable Formula[] formulas,
        int[] order,
        List<Slot> slots,
        List<Slot.OfInvoices> placing,
        List<Check> checks,
        List<Liability> liabilities) {

    /** A compiled cross-check. */
    record Check(CheckDefinition definition, Formula.Condition must, List<Formula> arguments) {}

    /** A compiled liability. */
    record Liability(LiabilityDefinition definition, Formula formula) {}
}
