package org.etax.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The protection of each service; its circuit is shown as metric {@code etax.circuit}. */
@Component
public final class Protections {

    private final Map<String, Protection> protections;

    Protections(ServiceProperties properties, MeterRegistry meters) {
        protections = properties.services().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        service -> new Protection(service.getValue().concurrency(), breaker(service.getKey()))));
        protections.forEach((service, protection) -> Gauge.builder(
                        "etax.circuit", protection, one -> one.circuit().ordinal())
                .description("Whether a neighbour is asked: 0 yes, 1 it is tried again, 2 no")
                .tag("to", service)
                .register(meters));
    }

    /** Whether this gateway asks the service. */
    public Circuit circuit(String service) {
        return of(service).circuit();
    }

    Protection of(String service) {
        return Objects.requireNonNull(protections.get(service), service);
    }

    private static CircuitBreaker breaker(String service) {
        return CircuitBreaker.of(
                service,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(50)
                        .minimumNumberOfCalls(20)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(Duration.ofSeconds(5))
                        .permittedNumberOfCallsInHalfOpenState(5)
                        .build());
    }
}
