package org.etax.gateway.caller;

import org.etax.gateway.edge.ClientAddress;
import org.etax.gateway.edge.EdgeFault;
import org.etax.gateway.edge.FilterOrder;
import org.etax.gateway.edge.Refusal;
import org.etax.gateway.signin.Csrf;
import org.etax.gateway.signin.Sessions;
import org.etax.gateway.signin.TokenRenewal;
import org.etax.gateway.signin.TokenVerifier;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds out who calls. A bearer token counts before a session cookie; a request with neither is anonymous. */
@Component
final class CallerFilter implements GlobalFilter, Ordered {

    private static final String BEARER = "Bearer ";

    private final TokenVerifier verifier;
    private final Sessions sessions;
    private final TokenRenewal renewal;

    CallerFilter(TokenVerifier verifier, Sessions sessions, TokenRenewal renewal) {
        this.verifier = verifier;
        this.sessions = sessions;
        this.renewal = renewal;
    }

    @Override
    public int getOrder() {
        return FilterOrder.CALLER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return caller(exchange).flatMap(caller -> {
            exchange.getAttributes().put(Caller.class.getName(), caller);
            return chain.filter(exchange);
        });
    }

    private Mono<Caller> caller(ServerWebExchange exchange) {
        var authorization = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return authorization == null ? session(exchange) : program(authorization);
    }

    private Mono<Caller> program(String authorization) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Mono.error(new Refusal(EdgeFault.TOKEN_INVALID));
        }
        return verifier.verify(authorization.substring(BEARER.length()).trim()).map(Caller.Program::new);
    }

    private Mono<Caller> session(ServerWebExchange exchange) {
        return sessions.signedIn(exchange)
                .doOnNext(signIn -> Csrf.check(exchange.getRequest(), signIn))
                .flatMap(signIn -> renewal.fresh(exchange, signIn))
                .<Caller>map(Caller.Person::new)
                .switchIfEmpty(Mono.fromSupplier(() -> new Caller.Anonymous(ClientAddress.of(exchange))));
    }
}
