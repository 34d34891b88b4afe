package org.etax.registration.taxpayer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.etax.kernel.TaxPeriod.Frequency;
import org.etax.kernel.event.TaxDetermination;
import org.junit.jupiter.api.Test;

class VatStatusTest {

    @Test
    void filesASmallScaleTaxpayerByQuarterUnlessItAsksForMonths() {
        assertThat(VatStatus.SMALL_SCALE.frequency(null)).isEqualTo(Frequency.QUARTERLY);
        assertThat(VatStatus.SMALL_SCALE.allows(Frequency.MONTHLY)).isTrue();
        assertThat(VatStatus.SMALL_SCALE.allows(Frequency.YEARLY)).isFalse();
    }

    @Test
    void filesAGeneralTaxpayerByMonthOnly() {
        assertThat(VatStatus.GENERAL.frequency(null)).isEqualTo(Frequency.MONTHLY);
        assertThat(VatStatus.GENERAL.allows(Frequency.QUARTERLY)).isFalse();
    }

    @Test
    void filesTheSurchargesWithVat() {
        assertThat(VatStatus.GENERAL.determinations(Frequency.MONTHLY, LocalDate.of(2026, 11, 1)))
                .extracting(TaxDetermination::tax)
                .containsExactly("10101", "10109", "30203", "30216");
    }
}
