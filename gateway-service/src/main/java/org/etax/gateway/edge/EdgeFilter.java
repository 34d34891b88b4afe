package org.etax.gateway.edge;

import java.util.List;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/** The outermost filter: gives each request its trace and log line, and each failure its problem document. */
@Component
final class EdgeFilter implements WebFilter, Ordered {

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.OPTIONS,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE);

    private final ProblemWriter problems;
    private final SecurityHeaders securityHeaders;
    private final List<RequestObserver> observers;
    private final double traceSampling;

    EdgeFilter(
            ProblemWriter problems,
            SecurityHeaders securityHeaders,
            List<RequestObserver> observers,
            EdgeProperties properties) {
        this.problems = problems;
        this.securityHeaders = securityHeaders;
        this.observers = List.copyOf(observers);
        this.traceSampling = properties.traceSampling();
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        long start = System.nanoTime();
        var trace = TraceContext.continuing(
                exchange.getRequest().getHeaders().getFirst(TraceContext.HEADER), traceSampling);
        trace.keepIn(exchange);
        exchange.getResponse().beforeCommit(() -> {
            securityHeaders.write(exchange, trace);
            exchange.getAttributes().put(RequestFacts.BEGUN, System.nanoTime() - start);
            return Mono.empty();
        });
        // completing writes the session, which may fail too
        return answer(exchange, chain)
                .then(Mono.defer(() -> exchange.getResponse().setComplete()))
                .onErrorResume(error -> problems.write(exchange, error))
                .doFinally(signal -> done(exchange, signal, System.nanoTime() - start));
    }

    private void done(ServerWebExchange exchange, SignalType signal, long nanoseconds) {
        var answered = AnsweredRequest.of(exchange, signal, nanoseconds);
        observers.forEach(observer -> observer.answered(answered));
    }

    private static Mono<Void> answer(ServerWebExchange exchange, WebFilterChain chain) {
        var method = exchange.getRequest().getMethod();
        return METHODS.contains(method)
                ? chain.filter(exchange)
                : Mono.error(new MethodNotAllowedException(method, METHODS));
    }
}
