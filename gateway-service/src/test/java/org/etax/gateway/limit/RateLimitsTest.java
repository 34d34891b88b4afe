package org.etax.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class RateLimitsTest {

    private static final Allowance ALLOWANCE = new Allowance(1_200, Duration.ofMinutes(1));
    private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");

    /** Each taking of a share, answered when the test says so. */
    private final List<Sinks.One<Grant>> takings = new ArrayList<>();

    private final RateLimits limits = new RateLimits(
            (key, allowance, wanted) -> {
                Sinks.One<Grant> taking = Sinks.one();
                takings.add(taking);
                return taking.asMono();
            },
            Clock.fixed(NOW, ZoneOffset.UTC));

    private List<Mono<Verdict>> calls(int count) {
        List<Mono<Verdict>> calls = new ArrayList<>();
        for (int call = 0; call < count; call++) {
            Mono<Verdict> verdict = limits.spend("lin", ALLOWANCE).cache();
            verdict.subscribe();
            calls.add(verdict);
        }
        return calls;
    }

    private static long allowed(List<Mono<Verdict>> calls) {
        return calls.stream()
                .filter(call -> Objects.requireNonNull(call.block(Duration.ofSeconds(20)))
                        .allowed())
                .count();
    }

    private static Grant grant(long calls) {
        return new Grant(calls, 0, Duration.ofMinutes(1), calls > 0 ? Duration.ZERO : Duration.ofMillis(50));
    }

    @Test
    void whoeverCallsWhileAShareIsTakenSpendsFromIt() {
        List<Mono<Verdict>> calls = calls(40);
        assertThat(takings).hasSize(1);
        takings.getFirst().tryEmitValue(grant(60));
        assertThat(allowed(calls)).isEqualTo(40);
        assertThat(allowed(calls(20))).isEqualTo(20);
        assertThat(takings).as("sixty calls of one share").hasSize(1);
    }

    @Test
    void moreThanTheShareHoldsTakeTheNext() {
        List<Mono<Verdict>> calls = calls(100);
        takings.getFirst().tryEmitValue(grant(60));
        assertThat(takings).hasSize(2);
        takings.getLast().tryEmitValue(grant(60));
        assertThat(allowed(calls)).isEqualTo(100);
        assertThat(allowed(calls(20))).isEqualTo(20);
        assertThat(takings).hasSize(2);
    }

    @Test
    void aRefusalHoldsForWhoeverWaitedForIt() {
        List<Mono<Verdict>> calls = calls(10);
        takings.getFirst().tryEmitValue(grant(0));
        assertThat(allowed(calls)).isZero();
        assertThat(allowed(calls(10))).isZero();
        assertThat(takings).as("remembered until the next call can be had").hasSize(1);
    }

    @Test
    void afterAFailureItIsAskedAgain() {
        List<Mono<Verdict>> calls = new ArrayList<>();
        calls.add(limits.spend("lin", ALLOWANCE).onErrorComplete().cache());
        calls.getFirst().subscribe();
        takings.getFirst().tryEmitError(new IllegalStateException("a failure of the tests"));
        calls(1);
        assertThat(takings).hasSize(2);
    }
}
