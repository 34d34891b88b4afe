package org.etax.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GrantTest {

    private static final Allowance TEN_A_SECOND = new Allowance(10, Duration.ofSeconds(1));

    @Test
    void givesTheWholeCapacityAtOnceAndThenNothing() {
        var first = Grant.of(TEN_A_SECOND, 10, 0, 0);
        var second = Grant.of(TEN_A_SECOND, 1, 0, first.reset().toNanos() / 1_000);

        assertThat(first).isEqualTo(new Grant(10, 0, Duration.ofSeconds(1), Duration.ZERO));
        assertThat(second).isEqualTo(new Grant(0, 0, Duration.ofSeconds(1), Duration.ofMillis(100)));
    }

    @Test
    void givesOneCallBackInEachInterval() {
        var later = Grant.of(TEN_A_SECOND, 5, 200_000, 1_000_000);

        assertThat(later.calls()).isEqualTo(2);
        assertThat(later.next()).isZero();
    }

    @Test
    void givesLessThanWantedWhenLessIsLeft() {
        assertThat(Grant.of(TEN_A_SECOND, 8, 0, 500_000).calls()).isEqualTo(5);
    }

    @Test
    void neverGivesMoreThanTheIncomeAndOneCapacity() {
        var random = new Random(20261122);
        long now = 0;
        long fullAt = 0;
        long given = 0;
        for (int call = 0; call < 10_000; call++) {
            now += random.nextLong(50_000);
            var grant = Grant.of(TEN_A_SECOND, 1 + random.nextInt(4), now, fullAt);
            fullAt = now + grant.reset().toNanos() / 1_000;
            given += grant.calls();
            assertThat(given).isLessThanOrEqualTo(10 + now / 100_000);
            assertThat(grant.remaining()).isBetween(0L, 10L);
        }
        assertThat(given).isGreaterThan(now / 100_000 - 10);
    }
}
