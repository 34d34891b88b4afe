package org.etax.invoice.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.etax.invoice.face.Invoice;
import org.etax.invoice.face.InvoiceLine;
import org.etax.kernel.Money;

class DraftArithmeticTest {

    private static final long LARGEST = 99_999_999_999_999L;

    @Property
    void taxInclusiveEntryKeepsWhatTheClientEntered(
            @ForAll @Size(min = 1, max = 30) List<@LongRange(min = 1, max = LARGEST) Long> fen) {
        Money entered = fen.stream().map(DraftArithmeticTest::money).reduce(Money.ZERO, Money::plus);
        DraftLine[] lines = fen.stream()
                .map(f -> Drafts.line(Drafts.CEMENT, money(f).toString(), "0.13"))
                .toArray(DraftLine[]::new);
        Invoice invoice = Drafts.drawn(Drafts.draft("SPECIAL", true, Drafts.company(), lines));
        assertThat(invoice.total()).isEqualTo(entered);
        assertThat(invoice.amount().plus(invoice.tax())).isEqualTo(invoice.total());
    }

    @Property
    void taxIsTheAmountTimesTheRateRoundedHalfUp(@ForAll @LongRange(min = 1, max = LARGEST) long fen) {
        InvoiceLine line = Drafts.drawn(
                        Drafts.special(Drafts.line(Drafts.CEMENT, money(fen).toString(), "0.130000")))
                .lines()
                .getFirst();
        BigDecimal exact = new BigDecimal("0.13").multiply(BigDecimal.valueOf(fen, 2));
        assertThat(line.tax().toBigDecimal()).isEqualByComparingTo(exact.setScale(2, RoundingMode.HALF_UP));
    }

    @Property
    void derivedPricesGiveTheAmountBackWithinAFen(
            @ForAll @LongRange(min = 1, max = LARGEST) long fen,
            @ForAll @LongRange(min = 1, max = LARGEST) long thousandths) {
        String quantity = BigDecimal.valueOf(thousandths, 3).toPlainString();
        InvoiceDraft draft = Drafts.draft(
                "SPECIAL",
                true,
                Drafts.company(),
                Drafts.measured(quantity, null, money(fen).toString()));
        InvoiceLine line = Drafts.drawn(draft).lines().getFirst();
        BigDecimal price = line.measure().unitPrice();
        BigDecimal product = line.measure().quantity().multiply(price);
        assertThat(product.subtract(line.amount().toBigDecimal()).abs()).isLessThanOrEqualTo(LineEntry.TOLERANCE);
        assertThat(price.toPlainString()).hasSizeLessThanOrEqualTo(25);
    }

    private static Money money(long fen) {
        return Money.of(BigDecimal.valueOf(fen, 2));
    }
}
