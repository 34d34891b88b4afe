package org.etax.gateway.route;

import java.util.Set;
import org.etax.gateway.edge.EdgeFault;
import org.etax.gateway.edge.FilterOrder;
import org.etax.gateway.edge.Refusal;
import org.etax.gateway.edge.RequestFacts;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Stands before each service: bounded places, a circuit breaker, and one reading of what can go wrong behind. */
@Component
final class ProtectionFilter implements GlobalFilter, Ordered {

    private static final Set<EdgeFault> SERVICE_FAULTS =
            Set.of(EdgeFault.SERVICE_UNREACHABLE, EdgeFault.SERVICE_ANSWER_INVALID, EdgeFault.SERVICE_TIMEOUT);

    @Override
    public int getOrder() {
        return FilterOrder.PROTECTION;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var lane = Lane.of(exchange);
        var protection = lane.protection();
        exchange.getAttributes().put(RequestFacts.SERVICE, lane.service());
        protection.enter();
        long start = System.nanoTime();
        return chain.filter(exchange)
                .onErrorMap(ServiceFaults::of)
                .doOnSuccess(done -> protection.answered(System.nanoTime() - start))
                .doOnError(failure -> end(protection, System.nanoTime() - start, failure))
                .doOnCancel(protection::leftEarly);
    }

    private static void end(Protection protection, long nanoseconds, Throwable failure) {
        if (failure instanceof Refusal refusal && SERVICE_FAULTS.contains(refusal.fault())) {
            protection.failed(nanoseconds, failure);
        } else {
            protection.leftEarly();
        }
    }
}
