package org.etax.declaration.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.event.SupplyCategory;
import org.junit.jupiter.api.Test;

class YearOfReturnsTest {

    @Test
    void twelveMonthsCarryTheCreditAndAddUpTheYear() {
        Map<String, BigDecimal> prior = Map.of();
        BigDecimal sales = BigDecimal.ZERO;
        BigDecimal payable = BigDecimal.ZERO;
        BigDecimal credit = BigDecimal.ZERO;
        TaxPeriod month = TaxPeriod.parse("2026-01");
        for (int i = 1; i <= 12; i++, month = month.next()) {
            ReturnContext context = returnOf(month, i * 1_000, i % 3 == 0 ? 0 : 9_000, prior);
            Evaluation evaluation = Returns.GENERAL.evaluate(context, Map.of());
            assertThat(evaluation.findings()).isEmpty();
            assertThat(Returns.cell(evaluation, "main.13.A")).isEqualByComparingTo(credit);
            sales = sales.add(Returns.cell(evaluation, "main.1.A"));
            payable = payable.add(Returns.cell(evaluation, "main.24.A"));
            credit = Returns.cell(evaluation, "main.20.A");
            prior = evaluation.cells();
        }
        assertThat(prior.get("main.1.B")).isEqualByComparingTo(sales).isEqualByComparingTo("78000");
        assertThat(prior.get("main.24.B")).isEqualByComparingTo(payable);
        Evaluation january = Returns.GENERAL.evaluate(returnOf(month, 500, 0, prior), Map.of());
        assertThat(Returns.cell(january, "main.1.B")).isEqualByComparingTo("500");
        assertThat(Returns.cell(january, "main.13.A")).isEqualByComparingTo(credit);
        assertThat(Returns.cell(january, "main.25.B")).isEqualByComparingTo(prior.get("main.32.A"));
    }

    private static ReturnContext returnOf(TaxPeriod month, int sold, int bought, Map<String, BigDecimal> prior) {
        ReturnContext plain = Returns.general(
                month.toString(),
                List.of(Returns.special(SupplyCategory.GOODS, "0.13", Integer.toString(sold))),
                List.of(Returns.special(SupplyCategory.GOODS, "0.13", Integer.toString(bought))));
        return new ReturnContext(
                plain.form(),
                plain.period(),
                plain.filingDate(),
                plain.facts(),
                plain.output(),
                plain.input(),
                prior,
                plain.ledger());
    }
}
