package org.etax.declaration.rules;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a cell has its value.
 *
 * @param cell the cell
 * @param value in the return
 * @param origin where the value came from
 * @param prefilled what the formula gave, when the taxpayer wrote another figure
 * @param inputs what the formula read, in order of mention
 */
public record CellExplanation(
        FormCell cell,
        BigDecimal value,
        CellOrigin origin,
        @Nullable BigDecimal prefilled,
        List<Input> inputs) {

    /**
     * @param reference as written in the formula: {@code main.15.G}, {@code param.threshold}, …
     * @param name for people
     * @param value at evaluation
     * @param documents how many source documents stand behind it; 0 when it does not come from documents
     * @param legalBasis of a parameter; null for others
     */
    public record Input(
            String reference,
            Bilingual name,
            BigDecimal value,
            long documents,
            @Nullable LegalBasis legalBasis) {}
}
