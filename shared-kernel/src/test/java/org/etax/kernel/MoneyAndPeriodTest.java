package org.etax.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyAndPeriodTest {

    @ParameterizedTest
    @CsvSource({"0.005, 0.01", "0.0049, 0.00", "-0.005, -0.01", "2.675, 2.68", "1, 1.00"})
    void roundsHalfUpToTheFen(BigDecimal exact, String rounded) {
        assertThat(Money.of(exact)).hasToString(rounded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.234", "1e3", "+1", "1,000", "１", ".5", "--1", "99999999999999999", "NaN", " 1"})
    void readsOnlyPlainAmounts(String text) {
        assertThatThrownBy(() -> Money.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addsExactly() {
        assertThat(Money.sum(List.of(Money.of("0.10"), Money.of("0.20"), Money.of("-0.05"))))
                .isEqualTo(Money.of("0.25"));
        assertThat(Money.of("404000").times(new BigDecimal("0.0005")).times(new BigDecimal(3)))
                .hasToString("606.00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11, 2026-11-01, 2026-11-30, 2026-12, 2026-10",
        "2026-Q4, 2026-10-01, 2026-12-31, 2027-Q1, 2026-Q3",
        "2026-Q1, 2026-01-01, 2026-03-31, 2026-Q2, 2025-Q4",
        "2024-02, 2024-02-01, 2024-02-29, 2024-03, 2024-01",
        "2026, 2026-01-01, 2026-12-31, 2027, 2025"
    })
    void aPeriodHasBoundsAndNeighbours(String text, LocalDate start, LocalDate end, String next, String previous) {
        TaxPeriod period = TaxPeriod.parse(text);
        assertThat(period.start()).isEqualTo(start);
        assertThat(period.end()).isEqualTo(end);
        assertThat(period.next()).hasToString(next);
        assertThat(period.previous()).hasToString(previous);
        assertThat(period).hasToString(text);
        assertThat(TaxPeriod.containing(end, period.frequency())).isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026-00", "2026-Q5", "2026-Q0", "26-01", "2026-1", "", "1993", "2026-11-01"})
    void refusesWhatIsNoPeriod(String text) {
        assertThatThrownBy(() -> TaxPeriod.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theBusinessDateIsThatOfShanghai() {
        assertThat(BusinessTime.dateOf(Instant.parse("2026-12-31T15:59:59Z"))).isEqualTo("2026-12-31");
        assertThat(BusinessTime.dateOf(Instant.parse("2026-12-31T16:00:00Z"))).isEqualTo("2027-01-01");
    }
}
