package org.etax.declaration.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.etax.declaration.rules.Bilingual;
import org.etax.declaration.rules.CellExplanation;
import org.etax.declaration.rules.CellKind;
import org.etax.declaration.rules.CellOrigin;
import org.etax.declaration.rules.LegalBasis;
import org.jspecify.annotations.Nullable;

/**
 * Why a cell has its value.
 *
 * @param cell path
 * @param line official name of the line
 * @param column official name of the column
 * @param kind how it is filled
 * @param value decimal text
 * @param origin where the value came from
 * @param prefilled what the formula gave, when the taxpayer wrote another figure
 * @param formula in the language of the rule packs
 * @param inputs what the formula read
 * @param legalBasis article and how sure it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExplanationView(
        String cell,
        Bilingual line,
        Bilingual column,
        CellKind kind,
        String value,
        CellOrigin origin,
        @Nullable String prefilled,
        @Nullable String formula,
        List<InputView> inputs,
        LegalBasis legalBasis) {

    /**
     * @param reference as written in the formula
     * @param name for people
     * @param value decimal text
     * @param documents how many invoices stand behind it
     * @param legalBasis of a parameter
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InputView(
            String reference,
            Bilingual name,
            String value,
            long documents,
            @Nullable LegalBasis legalBasis) {}

    static ExplanationView of(CellExplanation explanation) {
        BigDecimal prefilled = explanation.prefilled();
        return new ExplanationView(
                explanation.cell().path(),
                explanation.cell().line(),
                explanation.cell().column(),
                explanation.cell().kind(),
                explanation.value().toPlainString(),
                explanation.origin(),
                prefilled == null ? null : prefilled.toPlainString(),
                explanation.cell().formula(),
                explanation.inputs().stream()
                        .map(input -> new InputView(
                                input.reference(),
                                input.name(),
                                input.value().toPlainString(),
                                input.documents(),
                                input.legalBasis()))
                        .toList(),
                explanation.cell().legalBasis());
    }
}
