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
        var request = new ArrivingRequest(exchange.getRequest());
        return chain.filter(exchange.mutate().request(request).build())
                .onErrorMap(ServiceFaults::of)
                .onErrorMap(
                        failure -> !request.isWhole() && isOf(failure, EdgeFault.SERVICE_TIMEOUT),
                        late -> new Refusal(EdgeFault.REQUEST_TIMEOUT))
                .doOnSuccess(done -> protection.answered(System.nanoTime() - start))
                .doOnError(failure -> end(protection, System.nanoTime() - start, failure, request.isWhole()))
                .doOnCancel(protection::leftEarly);
    }

    /** A service that has not got the whole request is to blame only when it cannot be reached. */
    private static void end(Protection protection, long nanoseconds, Throwable failure, boolean whole) {
        boolean blamed = failure instanceof Refusal refusal && SERVICE_FAULTS.contains(refusal.fault());
        if (blamed && (whole || isOf(failure, EdgeFault.SERVICE_UNREACHABLE))) {
            protection.failed(nanoseconds, failure);
        } else {
            protection.leftEarly();
        }
    }

    private static boolean isOf(Throwable failure, EdgeFault fault) {
        return failure instanceof Refusal refusal && refusal.fault() == fault;
    }
}
