package org.etax.registration.taxpayer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.etax.kernel.event.TaxpayerFact;
import org.etax.kernel.event.TaxpayerFact.Name;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final Instant FIRST = Instant.parse("2026-01-05T02:00:00Z");
    private static final Instant LATER = Instant.parse("2026-06-05T02:00:00Z");

    @Test
    void keepsWhatHeldInAPastPeriod() {
        Facts facts = new Facts(
                List.of(fact("SMALL_SCALE", "2026-01-01", null, FIRST), fact("GENERAL", "2026-07-01", null, LATER)));
        assertThat(valueOn(facts, "2026-06-30")).isEqualTo("SMALL_SCALE");
        assertThat(valueOn(facts, "2026-07-01")).isEqualTo("GENERAL");
        assertThat(valueOn(facts, "2025-12-31")).isNull();
    }

    @Test
    void believesWhatWasSaidLaterWhereTwoHold() {
        Facts facts = new Facts(
                List.of(fact("GENERAL", "2026-01-01", null, LATER), fact("SMALL_SCALE", "2026-01-01", null, FIRST)));
        assertThat(valueOn(facts, "2026-03-01")).isEqualTo("GENERAL");
    }

    @Test
    void fallsBackToTheOpenFactWhenALaterOneEnds() {
        Facts facts = new Facts(List.of(
                fact("SMALL_SCALE", "2026-01-01", null, FIRST), fact("GENERAL", "2026-02-01", "2026-02-28", LATER)));
        assertThat(valueOn(facts, "2026-02-28")).isEqualTo("GENERAL");
        assertThat(valueOn(facts, "2026-03-01")).isEqualTo("SMALL_SCALE");
    }

    @Test
    void findsOnlyWhatIsNew() {
        Facts facts = new Facts(List.of(fact("SMALL_SCALE", "2026-01-01", null, FIRST)));
        assertThat(facts.newsIn(List.of(fact("SMALL_SCALE", "2026-03-01", null, LATER))))
                .isEmpty();
        assertThat(facts.newsIn(List.of(fact("GENERAL", "2026-03-01", null, LATER))))
                .hasSize(1);
        assertThat(facts.newsIn(List.of(fact("SMALL_SCALE", "2025-01-01", null, LATER))))
                .hasSize(1);
    }

    private static String valueOn(Facts facts, String day) {
        return facts.asOf(Name.VAT_STATUS, LocalDate.parse(day))
                .map(TaxpayerFact::value)
                .orElse(null);
    }

    private static TaxpayerFact fact(String value, String from, String to, Instant recordedAt) {
        return new TaxpayerFact(
                Name.VAT_STATUS,
                value,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                recordedAt,
                TaxpayerFact.Source.OWN_ACT);
    }
}
