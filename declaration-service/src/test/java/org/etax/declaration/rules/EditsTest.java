package org.etax.declaration.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.event.SupplyCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTest {

    private final ReturnContext quarter =
            Returns.small("2026-Q2", List.of(Returns.ordinary(SupplyCategory.SERVICES, "0.01", "400000.00")));

    @ParameterizedTest
    @CsvSource({
        "main.22.S, 1, CELL_NOT_EDITABLE",
        "main.99.S, 1, UNKNOWN_CELL",
        "main.4.G, 1, UNKNOWN_CELL",
        "'', 1, UNKNOWN_CELL",
        "s1.5.1, 1.005, TOO_MANY_DECIMALS",
        "s1.5.1, 1E-7, TOO_MANY_DECIMALS",
        "s1.5.1, -1, NEGATIVE_NOT_ALLOWED",
        "s1.5.1, 1E+16, AMOUNT_OUT_OF_RANGE",
        "s1.5.1, 1E+999999999, AMOUNT_OUT_OF_RANGE",
        "s1.5.1, 9E-999999999, TOO_MANY_DECIMALS"
    })
    void aWrongFigureIsRefusedByNameAndNotUsed(String path, String value, String code) {
        Evaluation evaluation = Returns.SMALL.evaluate(quarter, Map.of(path, new BigDecimal(value)));
        assertThat(evaluation.findings())
                .extracting(Finding::code, Finding::severity, Finding::pointer)
                .containsExactly(tuple(code, Severity.ERROR, "/cells/" + path));
        assertThat(evaluation.cells())
                .isEqualTo(Returns.SMALL.evaluate(quarter, Map.of()).cells());
    }

    @Test
    void zeroWithAnyExponentIsZero() {
        Evaluation evaluation = Returns.SMALL.evaluate(quarter, Map.of("s1.5.1", new BigDecimal("0E+999999999")));
        assertThat(evaluation.findings()).isEmpty();
        assertThat(Returns.cell(evaluation, "s1.5.1")).isEqualTo("0.00");
    }

    @Test
    void anEditTakesThePlaceOfThePrefilledFigureAndBothAreExplained() {
        Evaluation evaluation = Returns.SMALL.evaluate(quarter, Map.of("main.1.S", new BigDecimal("500000")));
        CellExplanation explanation = evaluation.explain("main.1.S").orElseThrow();
        assertThat(explanation.origin()).isEqualTo(CellOrigin.EDITED);
        assertThat(explanation.value()).isEqualTo("500000.00");
        assertThat(explanation.prefilled()).isEqualTo("400000.00");
        assertThat(Returns.cell(evaluation, "main.22.S")).isEqualTo("5000.00");
    }

    @Test
    void repeatingThePrefilledFigureIsNoEdit() {
        Evaluation evaluation = Returns.SMALL.evaluate(quarter, Map.of("main.1.S", new BigDecimal("400000.00")));
        assertThat(evaluation.explain("main.1.S").orElseThrow().origin()).isEqualTo(CellOrigin.PREFILLED);
    }

    @Test
    void aFailedCrossCheckNamesItsCellAndFillsItsMessage() {
        Evaluation evaluation = Returns.SMALL.evaluate(quarter, Map.of("main.2.S", new BigDecimal("500000")));
        Finding finding = evaluation.findings().getFirst();
        assertThat(finding.code()).isEqualTo("S2_SERVICES");
        assertThat(finding.pointer()).isEqualTo("/cells/main.1.S");
        assertThat(finding.message().zh()).contains("500000.00").doesNotContain("{");
        assertThat(evaluation.hasErrors()).isTrue();
    }

    @Test
    void invoicesThatFitNoCellAreNamed() {
        Evaluation evaluation = Returns.SMALL.evaluate(
                Returns.small("2026-Q2", List.of(Returns.ordinary(SupplyCategory.GOODS, "0.13", "400.00"))), Map.of());
        assertThat(evaluation.findings())
                .extracting(Finding::code, Finding::pointer)
                .contains(tuple("INVOICES_NOT_PLACED", "/output"));
    }

    @Test
    void aPeriodBeforeThePackAndAMonstrousPriorCellAreFindings() {
        ReturnContext context = new ReturnContext(
                "VAT_SMALL",
                TaxPeriod.parse("1994-01"),
                LocalDate.of(2026, 1, 1),
                Map.of(),
                List.of(),
                List.of(),
                Map.of("s1.4.1", new BigDecimal("1E+999999999")),
                Map.of());
        assertThat(Returns.SMALL.evaluate(context, Map.of()).findings())
                .extracting(Finding::code)
                .contains("PERIOD_NOT_COVERED", "AMOUNT_OUT_OF_RANGE", "PARAMETER_NOT_IN_FORCE");
    }
}
