package org.etax.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.etax.kernel.TaxpayerId;
import org.junit.jupiter.api.Test;

class ContinuityTest {

    private static final String SOURCE = "/etax/invoice";
    private static final TaxpayerId TAXPAYER = TaxpayerId.create();
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    @Test
    void aStreamStartsWithOneAndCountsOn() {
        assertThat(gaps(null, 1, 2, 3)).isEmpty();
        assertThat(gaps(7L, 8, 9)).isEmpty();
    }

    @Test
    void namesEveryRangeThatWasPassedOver() {
        assertThat(gaps(null, 2)).containsExactly("1-1");
        assertThat(gaps(7L, 10, 11, 15)).containsExactly("8-9", "12-14");
    }

    @Test
    void aRepeatOrALateEventIsNoGap() {
        assertThat(gaps(7L, 3, 7, 8, 8, 2, 9)).isEmpty();
        assertThat(of(7L, 3, 8, 7).late()).extracting(EventEnvelope::sequence).containsExactly(3L, 7L);
    }

    @Test
    void streamsAreCountedApart() {
        EventEnvelope elsewhere = new EventEnvelope(UUID.randomUUID(), "type", "/etax/declaration", TAXPAYER, 1, NOW);
        EventEnvelope somebody = new EventEnvelope(UUID.randomUUID(), "type", SOURCE, TaxpayerId.create(), 1, NOW);
        assertThat(Continuity.of(
                                List.of(event(8), elsewhere, somebody),
                                Map.of(new EventStream(TAXPAYER, SOURCE), 7L),
                                NOW)
                        .gaps())
                .isEmpty();
    }

    private static List<String> gaps(Long before, long... sequences) {
        return of(before, sequences).gaps().stream()
                .map(gap -> gap.first() + "-" + gap.last())
                .toList();
    }

    private static Continuity of(Long before, long... sequences) {
        return Continuity.of(
                LongStream.of(sequences).mapToObj(ContinuityTest::event).toList(),
                before == null ? Map.of() : Map.of(new EventStream(TAXPAYER, SOURCE), before),
                NOW);
    }

    private static EventEnvelope event(long sequence) {
        return new EventEnvelope(UUID.randomUUID(), "type", SOURCE, TAXPAYER, sequence, NOW);
    }
}
