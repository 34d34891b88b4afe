package org.etax.gateway.edge;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Counts and times requests by channel, service and status. */
@Component
final class RequestMetrics implements RequestObserver {

    private final Meter.MeterProvider<Timer> timers;

    RequestMetrics(MeterRegistry meters) {
        timers = Timer.builder("etax.gateway.requests")
                .description("Requests answered by the gateway")
                .withRegistry(meters);
    }

    @Override
    public void answered(AnsweredRequest request) {
        timers.withTags(
                        "channel", request.channel(),
                        "service", request.service(),
                        "status", Integer.toString(request.status()))
                .record(request.nanoseconds(), TimeUnit.NANOSECONDS);
    }
}
