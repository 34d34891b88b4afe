package org.etax.gateway.api;

import org.etax.gateway.caller.Callers;
import org.etax.gateway.channel.Channels;
import org.etax.gateway.edge.RequestFacts;
import org.etax.gateway.limit.RateGate;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Finds the caller of the gateway's own addresses, his channel and his allowance, as for a service. What is public is told
 * through closed channels too: that is where people look when one is closed.
 */
@Component
final class OwnApiFilter implements WebFilter, Ordered {

    private static final String OWN = "/api/gateway/";
    private static final String PUBLIC = "/api/gateway/v1/public/";
    private static final String DESCRIPTION = "/api/gateway/v1/openapi";

    private final Callers callers;
    private final Channels channels;
    private final RateGate gate;

    OwnApiFilter(Callers callers, Channels channels, RateGate gate) {
        this.callers = callers;
        this.channels = channels;
        this.gate = gate;
    }

    /** After the edge's filter, which gives each failure its problem document. */
    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().value();
        if (!path.startsWith(OWN)) {
            return chain.filter(exchange);
        }
        exchange.getAttributes().put(RequestFacts.SERVICE, "gateway");
        return callers.find(exchange)
                .doOnNext(caller -> admit(exchange, path))
                .flatMap(caller -> gate.pass(exchange))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }

    private void admit(ServerWebExchange exchange, String path) {
        if (path.startsWith(PUBLIC) || path.equals(DESCRIPTION)) {
            channels.find(exchange);
        } else {
            channels.admit(exchange);
        }
    }
}
