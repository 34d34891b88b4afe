package org.etax.gateway.channel;

import org.etax.gateway.edge.FilterOrder;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets a request through when its channel may make it, and counts it. */
@Component
final class ChannelFilter implements GlobalFilter, Ordered {

    private final Channels channels;

    ChannelFilter(Channels channels) {
        this.channels = channels;
    }

    @Override
    public int getOrder() {
        return FilterOrder.CHANNEL;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        channels.admit(exchange);
        return chain.filter(exchange);
    }
}
