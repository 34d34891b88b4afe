package org.etax.declaration.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Year;
import org.etax.kernel.Region;
import org.junit.jupiter.api.Test;

class TaxTicketNumberTest {

    private static final Region PUDONG = new Region("310115");

    @Test
    void isMadeOfProvinceYearAndRunningNumber() {
        assertThat(TaxTicketNumber.of(PUDONG, Year.of(2026), 17)).hasToString("331260000000000017");
        assertThat(TaxTicketNumber.of(PUDONG, Year.of(2026), 9_999_999_999_999L))
                .hasToString("331269999999999999");
    }

    @Test
    void refusesARunningNumberThatWouldOverflowIntoTheYear() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaxTicketNumber.of(PUDONG, Year.of(2026), 10_000_000_000_000L));
        assertThatIllegalArgumentException().isThrownBy(() -> TaxTicketNumber.of(PUDONG, Year.of(2026), -1));
    }
}
