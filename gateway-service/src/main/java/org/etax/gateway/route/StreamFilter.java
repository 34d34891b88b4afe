package org.etax.gateway.route;

import org.etax.gateway.edge.FilterOrder;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Ends streams when the gateway stops, so that it need not wait for them; browsers come back to another. */
@Component
final class StreamFilter implements GlobalFilter, Ordered, SmartLifecycle {

    private volatile Sinks.Empty<Void> stopping = Sinks.empty();
    private volatile boolean running;

    @Override
    public int getOrder() {
        return FilterOrder.STREAM;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return Lane.of(exchange).stream()
                ? chain.filter(exchange).takeUntilOther(stopping.asMono())
                : chain.filter(exchange);
    }

    @Override
    public void start() {
        stopping = Sinks.empty();
        running = true;
    }

    /** Runs before the web server waits for its requests. */
    @Override
    public void stop() {
        running = false;
        stopping.tryEmitEmpty();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
