package org.etax.gateway.route;

import java.util.concurrent.atomic.AtomicLong;
import org.etax.gateway.edge.EdgeFault;
import org.etax.gateway.edge.FilterOrder;
import org.etax.gateway.edge.Refusal;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Refuses bodies that are too large: by their stated length at once, else by counting while they stream through. */
@Component
final class BodyLimitFilter implements GlobalFilter, Ordered {

    @Override
    public int getOrder() {
        return FilterOrder.BODY;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        long most = Lane.of(exchange).maxBody();
        var request = exchange.getRequest();
        if (request.getHeaders().getContentLength() > most) {
            return Mono.error(new Refusal(EdgeFault.CONTENT_TOO_LARGE));
        }
        boolean lengthUnknown = request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING);
        return chain.filter(
                lengthUnknown
                        ? exchange.mutate().request(counted(request, most)).build()
                        : exchange);
    }

    private static ServerHttpRequest counted(ServerHttpRequest request, long most) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                var seen = new AtomicLong();
                return super.getBody().map(buffer -> {
                    if (seen.addAndGet(buffer.readableByteCount()) > most) {
                        DataBufferUtils.release(buffer);
                        throw new Refusal(EdgeFault.CONTENT_TOO_LARGE);
                    }
                    return buffer;
                });
            }
        };
    }
}
