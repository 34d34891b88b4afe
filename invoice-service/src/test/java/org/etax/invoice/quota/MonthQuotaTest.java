package org.etax.invoice.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.etax.invoice.classification.VatStatus;
import org.etax.kernel.Money;
import org.junit.jupiter.api.Test;

class MonthQuotaTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final MonthQuota quota = MonthQuota.of(MONTH, Money.of("100.00"));

    @Test
    void drawsToTheLastFenAndNoFurther() {
        MonthQuota.Draw all = quota.draw(Money.of("100.00"));
        assertThat(all).isInstanceOfSatisfying(MonthQuota.Granted.class, granted -> {
            assertThat(granted.quota().available()).isEqualTo(Money.ZERO);
            assertThat(granted.quota().draw(Money.of("0.01")))
                    .isEqualTo(new MonthQuota.Exceeded(Money.ZERO, Money.of("0.01")));
        });
        assertThat(quota.draw(Money.of("100.01"))).isInstanceOf(MonthQuota.Exceeded.class);
    }

    @Test
    void settlesAReservationAndFreesTheRest() {
        MonthQuota reserved = granted(quota.reserve(Money.of("60.00")));
        assertThat(reserved.available()).isEqualTo(Money.of("40.00"));
        MonthQuota settled = reserved.settle(Money.of("60.00"), Money.of("25.00"));
        assertThat(settled.used()).isEqualTo(Money.of("25.00"));
        assertThat(settled.available()).isEqualTo(Money.of("75.00"));
        assertThatThrownBy(() -> reserved.settle(Money.of("60.00"), Money.of("60.01")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTotalNeverFallsBelowWhatIsUsed() {
        MonthQuota used = granted(quota.draw(Money.of("70.00")));
        assertThat(used.adjustedTo(Money.of("50.00")).total()).isEqualTo(Money.of("70.00"));
        assertThat(used.giveBack(Money.of("70.00"))).isEqualTo(quota);
        assertThatThrownBy(() -> used.giveBack(Money.of("70.01"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> used.draw(Money.of("-1.00"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void usedReservedAndAvailableAlwaysMakeTheTotal(
            @ForAll @Size(max = 40) List<@LongRange(min = -5_000, max = 5_000) Long> moves) {
        MonthQuota now = quota;
        for (long fen : moves) {
            Money amount = Money.of(BigDecimal.valueOf(Math.abs(fen), 2));
            MonthQuota.Draw draw = fen < 0 ? now.reserve(amount) : now.draw(amount);
            now = draw instanceof MonthQuota.Granted granted ? granted.quota() : now;
            assertThat(now.used().plus(now.reserved()).plus(now.available())).isEqualTo(now.total());
            assertThat(now.available().isNegative()).isFalse();
        }
    }

    @Test
    void grantsByKindAndStatus() {
        InitialQuota initial = InitialQuota.bundled();
        assertThat(initial.grant("ENTERPRISE", VatStatus.GENERAL, DAY)).contains(Money.of("7500000.00"));
        assertThat(initial.grant("SOLE_TRADER", VatStatus.SMALL_SCALE, DAY)).contains(Money.of("100000.00"));
        assertThat(initial.grant("NATURAL_PERSON", VatStatus.SMALL_SCALE, DAY)).isEmpty();
        assertThat(initial.grant("ENTERPRISE", VatStatus.GENERAL, LocalDate.of(2024, 11, 30)))
                .isEmpty();
    }

    private static MonthQuota granted(MonthQuota.Draw draw) {
        assertThat(draw).isInstanceOf(MonthQuota.Granted.class);
        return ((MonthQuota.Granted) draw).quota();
    }
}
