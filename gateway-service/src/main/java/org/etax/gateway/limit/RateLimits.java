package org.etax.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Spends allowances. A gateway takes a share of a caller's allowance from Redis and spends it in memory, and remembers a
 * refusal until the next call can be had; so most calls cost no round trip.
 */
@Component
final class RateLimits {

    private static final int CALLERS = 100_000;

    private final Grants grants;
    private final Clock clock;
    private final Cache<String, Share> shares = Caffeine.newBuilder()
            .maximumSize(CALLERS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    RateLimits(RedisGrants grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
    }

    Mono<Verdict> spend(String key, Allowance allowance) {
        var now = clock.instant();
        var share = shares.getIfPresent(key);
        if (share != null && share.spend(now) instanceof Verdict verdict) {
            return Mono.just(verdict);
        }
        return grants.take(key, allowance, allowance.share()).map(grant -> first(key, grant, allowance, now));
    }

    private Verdict first(String key, Grant grant, Allowance allowance, Instant now) {
        var share = new Share(grant, now.plus(grant.calls() == 0 ? grant.next() : allowance.keptFor()));
        var verdict = share.spend(now);
        shares.put(key, share);
        return verdict == null ? new Verdict(false, 0, grant.reset(), grant.next()) : verdict;
    }
}
