package org.etax.gateway.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Allowances in Redis, common to all gateways; while Redis is away each gateway counts for itself. */
@Component
final class RedisGrants implements Grants {

    private static final String PREFIX = "etax:limit:";

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> SCRIPT =
            RedisScript.of(new ClassPathResource("org/etax/gateway/limit/take.lua"), List.class);

    private final ReactiveStringRedisTemplate redis;
    private final LocalGrants local;
    private final Counter takenLocally;

    RedisGrants(ReactiveStringRedisTemplate redis, LocalGrants local, MeterRegistry meters) {
        this.redis = redis;
        this.local = local;
        this.takenLocally = Counter.builder("etax.gateway.limits.local")
                .description("Allowances counted by one gateway alone, because Redis was away")
                .register(meters);
    }

    @Override
    public Mono<Grant> take(String key, Allowance allowance, long wanted) {
        var arguments = List.of(
                Long.toString(allowance.microsecondsPerCall()),
                Long.toString(allowance.capacity()),
                Long.toString(wanted));
        return redis.execute(SCRIPT, List.of(PREFIX + key), arguments)
                .next()
                .map(RedisGrants::grant)
                .onErrorResume(away -> {
                    takenLocally.increment();
                    return local.take(key, allowance, wanted);
                });
    }

    private static Grant grant(List<?> answer) {
        return new Grant(
                number(answer, 0),
                number(answer, 1),
                Duration.ofNanos(number(answer, 2) * 1_000),
                Duration.ofNanos(number(answer, 3) * 1_000));
    }

    private static long number(List<?> answer, int index) {
        return answer.get(index) instanceof Long value ? value : 0;
    }
}
