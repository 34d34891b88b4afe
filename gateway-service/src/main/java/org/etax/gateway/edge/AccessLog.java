package org.etax.gateway.edge;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.SignalType;

/** One line for each request, without tokens and without the values of the query. */
@Component
final class AccessLog {

    private static final Logger LOG = LoggerFactory.getLogger("org.etax.access");

    void write(ServerWebExchange exchange, SignalType end, long nanoseconds) {
        if (!LOG.isInfoEnabled()) {
            return;
        }
        var request = exchange.getRequest();
        var status = exchange.getResponse().getStatusCode();
        LOG.atInfo()
                .addKeyValue("method", request.getMethod().name())
                .addKeyValue("path", request.getPath().value())
                .addKeyValue("status", end == SignalType.CANCEL ? 499 : status == null ? 200 : status.value())
                .addKeyValue("micros", TimeUnit.NANOSECONDS.toMicros(nanoseconds))
                .addKeyValue("channel", exchange.getAttributeOrDefault(RequestFacts.CHANNEL, "-"))
                .addKeyValue("traceId", TraceContext.of(exchange).traceId())
                .log("request");
    }
}
