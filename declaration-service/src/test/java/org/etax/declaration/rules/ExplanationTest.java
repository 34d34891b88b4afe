package org.etax.declaration.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.etax.kernel.event.SupplyCategory;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private final Evaluation evaluation = Returns.SMALL.evaluate(
            Returns.small("2026-Q2", List.of(Returns.ordinary(SupplyCategory.SERVICES, "0.01", "400000.00"))),
            Map.of());

    @Test
    void aComputedCellShowsItsFormulaItsInputsAndItsArticle() {
        CellExplanation explanation = evaluation.explain("main.15.S").orElseThrow();
        assertThat(explanation.origin()).isEqualTo(CellOrigin.COMPUTED);
        assertThat(explanation.cell().formula())
                .isEqualTo("main.1.S * param.levy_rate + main.4.S * param.levy_rate_immovables");
        assertThat(explanation.cell().legalBasis().article()).contains("增值税法");
        assertThat(explanation.inputs())
                .extracting(CellExplanation.Input::reference)
                .containsExactly("main.1.S", "param.levy_rate", "main.4.S", "param.levy_rate_immovables");
        assertThat(explanation.inputs().get(1).legalBasis().article()).contains("第十一条");
    }

    @Test
    void aPrefilledCellNamesTheDocumentsBehindIt() {
        CellExplanation explanation = evaluation.explain("ws.3.S").orElseThrow();
        assertThat(explanation.origin()).isEqualTo(CellOrigin.PREFILLED);
        CellExplanation.Input invoices = explanation.inputs().getFirst();
        assertThat(invoices.name().zh()).isEqualTo("开具的1%服务、无形资产普通发票金额");
        assertThat(invoices.documents()).isEqualTo(1);
        assertThat(invoices.value()).isEqualByComparingTo("400000");
    }

    @Test
    void everyCellOfBothFormsHasAnExplanationWithAnArticle() {
        assertThat(evaluation.explanations())
                .hasSize(Returns.SMALL.cells().size())
                .allSatisfy(explanation -> {
                    assertThat(explanation.cell().legalBasis().article()).isNotBlank();
                    assertThat(explanation.cell().line().zh()).isNotBlank();
                });
        assertThat(Returns.GENERAL
                        .evaluate(Returns.general("2026-05", List.of(), List.of()), Map.of())
                        .explanations())
                .hasSize(Returns.GENERAL.cells().size());
    }
}
