package org.etax.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Allowances in this process alone: each gateway counts for itself while Redis is away. */
@Component
final class LocalGrants implements Grants {

    private static final int CALLERS = 100_000;

    private final Clock clock;
    private final Cache<String, Long> fullAt = Caffeine.newBuilder()
            .maximumSize(CALLERS)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    LocalGrants(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Mono<Grant> take(String key, Allowance allowance, long wanted) {
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        var given = new AtomicReference<Grant>();
        fullAt.asMap().compute(key, (same, before) -> {
            var grant = Grant.of(allowance, wanted, now, before == null ? now : before);
            given.set(grant);
            return now + grant.reset().toNanos() / 1_000;
        });
        return Mono.justOrEmpty(given.get());
    }
}
