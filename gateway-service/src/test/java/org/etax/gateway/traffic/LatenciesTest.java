package org.etax.gateway.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Property
    void readsATimeAtMostAFifthTooLong(@ForAll @LongRange(min = 1, max = 50_000) long milliseconds) {
        var counts = new long[Latencies.CLASSES];
        counts[Latencies.classOf(milliseconds * 1_000_000)]++;

        // half a millisecond of rounding
        assertThat(Latencies.percentile(counts, 0.95)).isBetween(milliseconds, (long) (milliseconds * 1.2 + 0.5));
    }

    @Test
    void findsTheMiddleAndNearlyTheEnd() {
        var counts = new long[Latencies.CLASSES];
        counts[Latencies.classOf(2_000_000)] = 94;
        counts[Latencies.classOf(64_000_000)] = 6;

        assertThat(Latencies.percentile(counts, 0.5)).isEqualTo(2);
        assertThat(Latencies.percentile(counts, 0.95)).isEqualTo(64);
    }

    @Test
    void putsWhatTakesForEverIntoTheLastClass() {
        assertThat(Latencies.classOf(Long.MAX_VALUE)).isEqualTo(Latencies.CLASSES - 1);
        assertThat(Latencies.classOf(0)).isZero();
    }
}
