package org.etax.gateway.traffic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.etax.gateway.edge.AnsweredRequest;
import org.etax.gateway.edge.EdgeFault;
import org.etax.gateway.edge.Refusal;
import org.etax.gateway.edge.RequestObserver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Counts requests by channel and minute. Each gateway counts in memory and adds its counts to Redis every few seconds,
 * where those of all gateways come together; what it could not add because Redis was away is not counted.
 */
@Component
public final class Traffic implements RequestObserver {

    private static final Logger LOG = LoggerFactory.getLogger(Traffic.class);
    private static final String PREFIX = "etax:traffic:";
    private static final String NO_CHANNEL = "none";
    private static final int MINUTES = 15;
    private static final int WINDOW = 5;
    private static final Duration KEPT = Duration.ofMinutes(MINUTES + 5);

    private final ReactiveStringRedisTemplate redis;
    private final Clock clock;
    private final Map<String, ChannelCounts> counted = new ConcurrentHashMap<>();

    Traffic(ReactiveStringRedisTemplate redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    @Override
    public void answered(AnsweredRequest request) {
        if (!NO_CHANNEL.equals(request.channel())) {
            counted.computeIfAbsent(request.channel(), name -> new ChannelCounts())
                    .add(request);
        }
    }

    @Scheduled(fixedDelayString = "${etax.operations.traffic-every:5s}")
    Mono<Void> publish() {
        return tell().onErrorResume(away -> {
            LOG.warn("Requests of some seconds are not counted, Redis says: {}", away.getMessage());
            return Mono.empty();
        });
    }

    /** Adds what was counted here to what all have counted, in the minute of each subscription. */
    Mono<Void> tell() {
        return Mono.defer(() -> tell(key(minute(clock.instant()))));
    }

    private Mono<Void> tell(String key) {
        return Flux.fromIterable(counted.entrySet())
                .flatMap(channel -> Flux.fromIterable(channel.getValue().take().entrySet())
                        .flatMap(field -> redis.<String, String>opsForHash()
                                .increment(key, channel.getKey() + "|" + field.getKey(), field.getValue())))
                .count()
                .flatMap(written -> written == 0 ? Mono.empty() : redis.expire(key, KEPT))
                .then();
    }

    /**
     * The traffic of each channel that had any.
     *
     * @return by the channel's name; a {@link Refusal} while Redis is away
     */
    public Mono<Map<String, ChannelTraffic>> read() {
        var now = clock.instant();
        var first = minute(now).minus(MINUTES - 1, ChronoUnit.MINUTES);
        var minutes = LongStream.range(0, MINUTES)
                .mapToObj(number -> first.plus(number, ChronoUnit.MINUTES))
                .toList();
        return Flux.fromIterable(minutes)
                .concatMap(minute -> redis.<String, String>opsForHash()
                        .entries(key(minute))
                        .collectMap(Map.Entry::getKey, entry -> Long.parseLong(entry.getValue())))
                .collectList()
                .onErrorMap(DataAccessException.class, away -> new Refusal(EdgeFault.OPERATIONS_UNAVAILABLE))
                .map(counts -> channels(minutes, counts, now));
    }

    /** What a channel without any request shows. */
    public ChannelTraffic none() {
        var now = clock.instant();
        return traffic(List.of(minute(now)), List.of(new long[ChannelCounts.FIELDS]), now);
    }

    private static Map<String, ChannelTraffic> channels(
            List<Instant> minutes, List<Map<String, Long>> counts, Instant now) {
        var byChannel = new HashMap<String, List<long[]>>();
        for (int minute = 0; minute < minutes.size(); minute++) {
            for (var entry : counts.get(minute).entrySet()) {
                var name = entry.getKey();
                int bar = name.lastIndexOf('|');
                byChannel.computeIfAbsent(name.substring(0, bar), channel -> empty())
                                .get(minute)[Integer.parseInt(name, bar + 1, name.length(), 10)] =
                        entry.getValue();
            }
        }
        var traffic = new HashMap<String, ChannelTraffic>();
        byChannel.forEach((channel, rows) -> traffic.put(channel, traffic(minutes, rows, now)));
        return traffic;
    }

    private static List<long[]> empty() {
        return LongStream.range(0, MINUTES)
                .mapToObj(minute -> new long[ChannelCounts.FIELDS])
                .toList();
    }

    private static ChannelTraffic traffic(List<Instant> minutes, List<long[]> rows, Instant now) {
        int begin = Math.max(0, rows.size() - WINDOW);
        var sum = new long[ChannelCounts.FIELDS];
        for (var row : rows.subList(begin, rows.size())) {
            for (int field = 0; field < sum.length; field++) {
                sum[field] += row[field];
            }
        }
        var window = MinuteTraffic.of(minutes.get(begin), sum);
        long seconds = Math.max(1, Duration.between(minutes.get(begin), now).toSeconds());
        var single = LongStream.range(0, rows.size())
                .mapToObj(number -> MinuteTraffic.of(minutes.get((int) number), rows.get((int) number)))
                .toList();
        return new ChannelTraffic((double) window.requests() / seconds, seconds, window, single);
    }

    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }

    private static String key(Instant minute) {
        return PREFIX + minute.getEpochSecond();
    }
}
