package org.etax.declaration.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.etax.kernel.Money;
import org.etax.kernel.event.SupplyCategory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdTest {

    @ParameterizedTest
    @CsvSource({
        "2026-05, 99999.99, 0.00",
        "2026-05, 100000.00, 0.00",
        "2026-05, 100000.01, 1000.00",
        "2026-Q2, 299999.99, 0.00",
        "2026-Q2, 300000.00, 0.00",
        "2026-Q2, 300000.01, 3000.00",
        "2027-Q4, 300000.00, 0.00",
        "2028-Q1, 0.00, 0.00",
        "2028-Q1, 0.50, 0.02"
    })
    void smallScaleSalesAreTaxedInFullFromTheFirstFenAboveTheThreshold(String period, String sales, String vat) {
        String rate = period.startsWith("2028") ? "0.03" : "0.01";
        Evaluation evaluation = Returns.SMALL.evaluate(
                Returns.small(period, List.of(Returns.ordinary(SupplyCategory.GOODS, rate, sales))), Map.of());
        assertThat(Returns.due(evaluation, "10101")).isEqualTo(Money.of(vat));
        assertThat(evaluation.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"99999.99, 0.00", "100000.00, 0.00", "100000.01, 390.00"})
    void generalTaxpayersPayTheEducationSurchargeAboveTheThreshold(String sales, String education) {
        Evaluation evaluation = Returns.GENERAL.evaluate(
                Returns.general("2026-05", List.of(Returns.special(SupplyCategory.GOODS, "0.13", sales)), List.of()),
                Map.of());
        assertThat(Returns.due(evaluation, "30203")).isEqualTo(Money.of(education));
        assertThat(Returns.due(evaluation, "10109").isPositive()).isTrue();
    }
}
