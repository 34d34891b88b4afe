package org.etax.invoice.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.etax.invoice.drafting.Drafts;
import org.etax.invoice.face.Invoice;
import org.etax.kernel.Money;
import org.etax.kernel.event.InvoiceIssued;
import org.etax.kernel.event.SupplyCategory;
import org.etax.kernel.event.SupplyTreatment;
import org.junit.jupiter.api.Test;

class RunningTotalTest {

    private static final Invoice MIXED = Drafts.drawn(Drafts.special(
            Drafts.line(Drafts.SOFTWARE, "10.00", "0.06"),
            Drafts.line(Drafts.CEMENT, "100.00", "0.13"),
            Drafts.discounted("20.00", "5.00")));

    @Test
    void addsOneRowForEachCategoryAndRateAndCountsTheInvoiceOnceInEach() {
        assertThat(RunningTotal.of(MIXED))
                .containsExactly(
                        row(SupplyCategory.GOODS, "0.13", 1, "100.00", "13.00"),
                        row(SupplyCategory.SERVICES, "0.06", 1, "25.00", "1.50"));
    }

    @Test
    void sumsToTheInvoicesOwnTotals() {
        Money amount = RunningTotal.of(MIXED).stream().map(RunningTotal::amount).reduce(Money.ZERO, Money::plus);
        assertThat(amount).isEqualTo(MIXED.amount());
    }

    @Test
    void takingOffWhatWasAddedLeavesNothing() {
        List<RunningTotal> added = RunningTotal.of(MIXED);
        List<RunningTotal> both =
                RunningTotal.sum(Stream.concat(added.stream(), added.stream().map(RunningTotal::negate))
                        .toList());
        assertThat(both).allSatisfy(row -> {
            assertThat(row.count()).isZero();
            assertThat(row.amount()).isEqualTo(Money.ZERO);
            assertThat(row.tax()).isEqualTo(Money.ZERO);
        });
    }

    @Test
    void keepsExemptSalesApartFromReceiptsOutsideVat() {
        Invoice invoice = Drafts.drawn(Drafts.draft(
                "ORDINARY",
                false,
                Drafts.consumer(),
                Drafts.untaxed(Drafts.EGGS, "5.00", "EXEMPT"),
                Drafts.untaxed(Drafts.PREPAID_CARD, "7.00", "NON_TAXABLE")));
        assertThat(RunningTotal.of(invoice)).extracting(RunningTotal::isOnForms).containsExactly(true, false);
    }

    @Test
    void tellsOtherServicesTheSameFigures() {
        RunningTotal row = row(SupplyCategory.GOODS, "0.13", 2, "200.00", "26.00");
        assertThat(row.toEvent().count()).isEqualTo(2);
        assertThat(row.toEvent().amount()).isEqualTo(Money.of("200.00"));
        assertThat(row.toRateTotal().tax()).isEqualTo(Money.of("26.00"));
    }

    private static RunningTotal row(SupplyCategory category, String rate, long count, String amount, String tax) {
        TotalKey key =
                new TotalKey(InvoiceIssued.Kind.SPECIAL, category, SupplyTreatment.TAXABLE, new BigDecimal(rate));
        return new RunningTotal(key, count, Money.of(amount), Money.of(tax));
    }
}
