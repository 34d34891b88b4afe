package org.etax.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.etax.local.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

class RedisGrantsIT {

    private static LettuceConnectionFactory redis;
    private static RedisGrants grants;

    @BeforeAll
    static void connect() {
        var server = new RedisStandaloneConfiguration(
                "127.0.0.1", TestServers.redis().port());
        server.setPassword(TestServers.redis().password());
        redis = new LettuceConnectionFactory(server);
        redis.afterPropertiesSet();
        redis.start();
        grants = new RedisGrants(
                new ReactiveStringRedisTemplate(redis), new LocalGrants(Clock.systemUTC()), new SimpleMeterRegistry());
    }

    @AfterAll
    static void disconnect() {
        redis.destroy();
    }

    @Test
    void givesWhatTheAllowanceSaysAndNoMore() {
        var allowance = new Allowance(7, Duration.ofHours(1));
        var key = UUID.randomUUID().toString();

        var answers = IntStream.range(0, 4)
                .mapToObj(call -> grants.take(key, allowance, 2).blockOptional().orElseThrow())
                .toList();

        assertThat(answers).extracting(Grant::calls).containsExactly(2L, 2L, 2L, 1L);
        assertThat(answers).extracting(Grant::remaining).containsExactly(5L, 3L, 1L, 0L);
        var refused = grants.take(key, allowance, 2).blockOptional().orElseThrow();
        assertThat(refused.calls()).isZero();
        assertThat(refused.next()).isBetween(Duration.ofMinutes(8), Duration.ofMinutes(9));
        assertThat(refused.reset()).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
    }

    @Test
    void countsForItselfWhileRedisIsAway() {
        var nowhere = new LettuceConnectionFactory(new RedisStandaloneConfiguration("127.0.0.1", 1));
        nowhere.afterPropertiesSet();
        nowhere.start();
        var meters = new SimpleMeterRegistry();
        var alone =
                new RedisGrants(new ReactiveStringRedisTemplate(nowhere), new LocalGrants(Clock.systemUTC()), meters);
        var allowance = new Allowance(2, Duration.ofHours(1));

        var answers = IntStream.range(0, 3)
                .mapToObj(call -> alone.take("k", allowance, 1).blockOptional().orElseThrow())
                .toList();

        assertThat(answers).extracting(Grant::calls).containsExactly(1L, 1L, 0L);
        assertThat(meters.counter("etax.gateway.limits.local").count()).isEqualTo(3);
        nowhere.destroy();
    }
}
