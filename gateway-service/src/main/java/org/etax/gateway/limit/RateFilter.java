package org.etax.gateway.limit;

import org.etax.gateway.edge.FilterOrder;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Limits the calls of services. */
@Component
final class RateFilter implements GlobalFilter, Ordered {

    private final RateGate gate;

    RateFilter(RateGate gate) {
        this.gate = gate;
    }

    @Override
    public int getOrder() {
        return FilterOrder.RATE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return gate.pass(exchange).then(chain.filter(exchange));
    }
}
