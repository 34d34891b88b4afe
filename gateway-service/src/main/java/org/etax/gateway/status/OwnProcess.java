package org.etax.gateway.status;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.etax.gateway.GatewayApplication;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What this gateway says of itself. */
@Component
class OwnProcess {

    private static final String UP = "UP";
    private static final String DOWN = "DOWN";

    private final ReactiveStringRedisTemplate redis;
    private final String instance;

    OwnProcess(
            ReactiveStringRedisTemplate redis,
            @Value("${etax.instance:${HOSTNAME:local}-${server.port:0}}") String instance) {
        this.redis = redis;
        this.instance = instance;
    }

    /** Health depends on Redis; without it programs are served and sessions are not. */
    Mono<ProcessReport> report() {
        return redis.execute(connection -> connection.ping())
                .next()
                .map(pong -> new ProcessReport.Part("redis", UP, Map.of()))
                .onErrorResume(away -> Mono.just(
                        new ProcessReport.Part("redis", DOWN, Map.of("error", String.valueOf(away.getMessage())))))
                .map(this::report);
    }

    private ProcessReport report(ProcessReport.Part part) {
        var machine = ManagementFactory.getRuntimeMXBean();
        return new ProcessReport(
                instance,
                GatewayApplication.class.getPackage().getImplementationVersion(),
                Runtime.version().toString(),
                Instant.ofEpochMilli(machine.getStartTime()),
                Duration.ofMillis(machine.getUptime()).toSeconds(),
                part.health(),
                List.of(part));
    }
}
