package org.etax.gateway.edge;

import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.SignalType;

/**
 * What is known of a request when it is over; nothing of it is secret.
 *
 * @param status 499 when the caller went away before the answer was complete; a stream is left when it is no longer needed
 * @param nanoseconds to the end of the answer, of a stream to its beginning
 */
public record AnsweredRequest(
        String method, String path, int status, long nanoseconds, String channel, String service, String traceId) {

    private static final int CALLER_GONE = 499;

    static AnsweredRequest of(ServerWebExchange exchange, SignalType end, long nanoseconds) {
        var request = exchange.getRequest();
        var status = exchange.getResponse().getStatusCode();
        boolean stream = MediaType.TEXT_EVENT_STREAM.isCompatibleWith(
                exchange.getResponse().getHeaders().getContentType());
        return new AnsweredRequest(
                request.getMethod().name(),
                request.getPath().value(),
                end == SignalType.CANCEL && !stream ? CALLER_GONE : status == null ? 200 : status.value(),
                stream ? exchange.getAttributeOrDefault(RequestFacts.BEGUN, nanoseconds) : nanoseconds,
                exchange.getAttributeOrDefault(RequestFacts.CHANNEL, "none"),
                exchange.getAttributeOrDefault(RequestFacts.SERVICE, "none"),
                TraceContext.of(exchange).traceId());
    }
}
