package org.etax.declaration.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.etax.kernel.Money;
import org.etax.kernel.event.InvoiceIssued.Kind;
import org.etax.kernel.event.InvoiceTotalsChanged.Total;
import org.etax.kernel.event.SupplyCategory;

class ReturnProperties {

    @Provide
    Arbitrary<List<Total>> smallScaleInvoices() {
        return invoices("0.01", "0.03", "0").map(rows -> rows.stream()
                .filter(row -> row.category() != SupplyCategory.IMMOVABLES
                        || row.rate().compareTo(new BigDecimal("0.01")) != 0)
                .toList());
    }

    @Provide
    Arbitrary<List<Total>> generalInvoices() {
        return invoices("0.13", "0.09", "0.06", "0.05", "0.03").map(rows -> rows.stream()
                .filter(row ->
                        row.category() != SupplyCategory.GOODS || row.rate().compareTo(new BigDecimal("0.06")) != 0)
                .toList());
    }

    private static Arbitrary<List<Total>> invoices(String... rates) {
        Arbitrary<Total> row = Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.of(SupplyCategory.class),
                        Arbitraries.of(rates),
                        Arbitraries.longs().between(0, 50_000_000))
                .as((kind, category, rate, fen) -> Returns.total(
                        kind, category, rate, BigDecimal.valueOf(fen, 2).toPlainString()));
        return row.list().ofMaxSize(6);
    }

    @Property(tries = 300)
    void aSmallScaleReturnThatNobodyEditedPassesItsChecks(@ForAll("smallScaleInvoices") List<Total> output) {
        Evaluation evaluation = Returns.SMALL.evaluate(Returns.small("2026-Q2", output), Map.of());
        assertThat(evaluation.findings()).isEmpty();
        assertThat(evaluation.cells())
                .allSatisfy((path, value) -> assertThat(value).as(path).isNotNegative());
    }

    @Property(tries = 300)
    void aSmallScaleReturnPlacesEveryYuanOnce(@ForAll("smallScaleInvoices") List<Total> output) {
        Evaluation evaluation = Returns.SMALL.evaluate(Returns.small("2026-Q2", output), Map.of());
        BigDecimal placed = BigDecimal.ZERO;
        for (String cell : List.of("main.1.G", "main.1.S", "main.9.G", "main.9.S")) {
            placed = placed.add(Returns.cell(evaluation, cell));
        }
        assertThat(placed)
                .isEqualByComparingTo(
                        Money.sum(output.stream().map(Total::amount).toList()).toBigDecimal());
    }

    @Property(tries = 200)
    void aGeneralReturnThatNobodyEditedHasNoErrors(
            @ForAll("generalInvoices") List<Total> output, @ForAll("generalInvoices") List<Total> input) {
        Evaluation evaluation = Returns.GENERAL.evaluate(Returns.general("2026-05", output, input), Map.of());
        assertThat(evaluation.hasErrors()).as(evaluation.findings().toString()).isFalse();
        assertThat(evaluation.liabilities())
                .allSatisfy(
                        liability -> assertThat(liability.amount().isNegative()).isFalse());
    }

    @Property(tries = 200)
    void outputAndInputTaxAreDeductedOrCarriedAndNeverLost(
            @ForAll("generalInvoices") List<Total> output, @ForAll("generalInvoices") List<Total> input) {
        Evaluation evaluation = Returns.GENERAL.evaluate(Returns.general("2026-05", output, input), Map.of());
        BigDecimal balance = Returns.cell(evaluation, "main.19.A")
                .add(Returns.cell(evaluation, "main.21.A"))
                .subtract(Returns.cell(evaluation, "main.20.A"));
        assertThat(balance).isEqualByComparingTo(tax(output).subtract(tax(input)));
    }

    @Property(tries = 200)
    void totalsMayArriveWholeOrInParts(
            @ForAll("generalInvoices") List<Total> one, @ForAll("generalInvoices") List<Total> other) {
        List<Total> both = new ArrayList<>(one);
        both.addAll(other);
        Evaluation whole = Returns.GENERAL.evaluate(Returns.general("2026-05", both, List.of()), Map.of());
        BigDecimal sum = BigDecimal.ZERO;
        for (List<Total> part : List.of(one, other)) {
            Evaluation evaluation = Returns.GENERAL.evaluate(Returns.general("2026-05", part, List.of()), Map.of());
            sum = sum.add(Returns.cell(evaluation, "main.11.A"));
        }
        assertThat(Returns.cell(whole, "main.11.A")).isEqualByComparingTo(sum);
    }

    private static BigDecimal tax(List<Total> rows) {
        return Money.sum(rows.stream().map(Total::tax).toList()).toBigDecimal();
    }
}
