package org.etax.declaration.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.etax.kernel.TaxPeriod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulePacksTest {

    private final RulePacks packs = RulePacks.bundled();

    @ParameterizedTest
    @CsvSource({
        "VAT_SMALL, 2026-Q3, 2026-10-12, true",
        "VAT_SMALL, 2025-Q4, 2026-01-15, true",
        "VAT_SMALL, 2022-Q4, 2026-01-15, false",
        "VAT_GENERAL, 2026-10, 2026-11-12, true",
        "VAT_GENERAL, 2024-10, 2026-11-12, false",
        "CIT_A, 2026, 2027-03-01, false"
    })
    void theLawIsChosenByFormPeriodAndFilingDate(String form, String period, LocalDate filed, boolean known) {
        assertThat(packs.select(form, TaxPeriod.parse(period), filed).isPresent())
                .isEqualTo(known);
    }
}
