package org.etax.gateway.channel;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which channels are closed, read from Redis every second, so that a request asks memory only. While Redis is away, what
 * was read last holds.
 */
@Component
class Closures implements ClosedChannels {

    static final String KEY = "etax:channel:closures";

    private static final Logger LOG = LoggerFactory.getLogger(Closures.class);

    private final ReactiveStringRedisTemplate redis;
    private final JsonMapper json;
    private final AtomicReference<Map<String, Closure>> closed = new AtomicReference<>(Map.of());

    Closures(ReactiveStringRedisTemplate redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    /** How the channel of this name is closed; null while it is open. */
    @Nullable
    Closure of(String channel) {
        return closed.get().get(channel);
    }

    @Override
    public List<ClosedChannel> list() {
        return closed.get().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue().shown(entry.getKey()))
                .toList();
    }

    @Scheduled(fixedDelayString = "${etax.operations.closures-every:1s}")
    Mono<Void> refresh() {
        return read().onErrorResume(away -> {
            LOG.warn("Closures of channels stay as they were, Redis says: {}", away.getMessage());
            return Mono.empty();
        });
    }

    /** Reads them at once. */
    Mono<Void> read() {
        return redis.<String, String>opsForHash()
                .entries(KEY)
                .collectMap(Map.Entry::getKey, entry -> json.readValue(entry.getValue(), Closure.class))
                .doOnNext(read -> closed.set(Map.copyOf(read)))
                .then();
    }
}
