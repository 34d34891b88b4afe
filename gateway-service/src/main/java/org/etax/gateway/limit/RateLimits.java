package org.etax.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.beans.factory.annotation.Qualifier;
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

    /** What is being asked for now: whoever calls meanwhile waits for the same share. */
    private final ConcurrentMap<String, Mono<Share>> asked = new ConcurrentHashMap<>();

    RateLimits(@Qualifier("redisGrants") Grants grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
    }

    Mono<Verdict> spend(String key, Allowance allowance) {
        var share = shares.getIfPresent(key);
        if (share != null && share.spend(clock.instant()) instanceof Verdict verdict) {
            return Mono.just(verdict);
        }
        return asked.computeIfAbsent(key, absent -> ask(key, allowance))
                .flatMap(taken -> taken.first(clock.instant()) instanceof Verdict verdict
                        ? Mono.just(verdict)
                        // more waited than the share holds
                        : spend(key, allowance));
    }

    private Mono<Share> ask(String key, Allowance allowance) {
        return grants.take(key, allowance, allowance.share())
                .map(grant -> {
                    var lasts = grant.calls() == 0 ? grant.next() : allowance.keptFor();
                    var share = new Share(grant, clock.instant().plus(lasts));
                    shares.put(key, share);
                    // before anybody hears of it: who finds the share spent asks for the next
                    asked.remove(key);
                    return share;
                })
                .doOnError(failure -> asked.remove(key))
                .cache();
    }
}
