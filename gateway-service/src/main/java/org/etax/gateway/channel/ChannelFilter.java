package org.etax.gateway.channel;

import org.etax.gateway.caller.Caller;
import org.etax.gateway.edge.FilterOrder;
import org.etax.gateway.edge.RequestFacts;
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
        var channel = channels.of(Caller.of(exchange));
        exchange.getAttributes().put(RequestFacts.CHANNEL, channel.name());
        exchange.getAttributes().put(Channel.class.getName(), channel);
        channel.admit(exchange.getRequest().getPath().value());
        return chain.filter(exchange);
    }
}
