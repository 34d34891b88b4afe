package org.etax.gateway.route;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.etax.gateway.caller.Caller;
import org.etax.gateway.edge.EdgeProperties;
import org.etax.gateway.edge.TraceContext;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Lets only known request headers through to a service, so none can pretend to come from the gateway, and adds what the
 * gateway itself has to say: the trace, and the token of a person's session. A service sees no cookie.
 */
@Component
final class ForwardedHeaders implements HttpHeadersFilter, Ordered {

    private static final List<String> USUAL = List.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "authorization",
            "content-digest",
            "content-encoding",
            "content-length",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-unmodified-since",
            "last-event-id",
            "prefer",
            "range",
            "signature",
            "signature-input",
            "tracestate",
            "transfer-encoding",
            "user-agent");

    private final Set<String> passed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    ForwardedHeaders(EdgeProperties edge) {
        passed.addAll(USUAL);
        edge.requestHeaders().forEach(name -> passed.add(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders filter(HttpHeaders received, ServerWebExchange exchange) {
        var forwarded = new HttpHeaders();
        received.forEach((name, values) -> {
            if (passed.contains(name)) {
                forwarded.addAll(name, values);
            }
        });
        forwarded.set(TraceContext.HEADER, TraceContext.of(exchange).header());
        if (Caller.of(exchange) instanceof Caller.Person person) {
            forwarded.setBearerAuth(person.signIn().tokens().access());
        }
        return forwarded;
    }
}
