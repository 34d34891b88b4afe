package org.etax.gateway.caller;

import org.etax.gateway.edge.ClientAddress;
import org.etax.gateway.edge.EdgeFault;
import org.etax.gateway.edge.Refusal;
import org.etax.gateway.signin.Csrf;
import org.etax.gateway.signin.Sessions;
import org.etax.gateway.signin.TokenRenewal;
import org.etax.gateway.signin.TokenVerifier;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds out who calls. A bearer token counts before a session cookie; a request with neither is anonymous. */
@Component
public final class Callers {

    private static final String BEARER = "Bearer ";

    private final TokenVerifier verifier;
    private final Sessions sessions;
    private final TokenRenewal renewal;

    Callers(TokenVerifier verifier, Sessions sessions, TokenRenewal renewal) {
        this.verifier = verifier;
        this.sessions = sessions;
        this.renewal = renewal;
    }

    /**
     * Finds the caller and keeps him in the exchange.
     *
     * @return a {@link Refusal} when the token is invalid or the session's page check fails
     */
    public Mono<Caller> find(ServerWebExchange exchange) {
        var authorization = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        var caller = authorization == null ? session(exchange) : program(authorization);
        return caller.doOnNext(found -> exchange.getAttributes().put(Caller.class.getName(), found));
    }

    private Mono<Caller> program(String authorization) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Mono.error(new Refusal(EdgeFault.TOKEN_INVALID));
        }
        var token = authorization.substring(BEARER.length()).trim();
        return verifier.verify(token).map(verified -> new Caller.Program(verified, token));
    }

    private Mono<Caller> session(ServerWebExchange exchange) {
        return sessions.signedIn(exchange)
                .doOnNext(signIn -> Csrf.check(exchange.getRequest(), signIn))
                .flatMap(signIn -> renewal.fresh(exchange, signIn))
                .<Caller>map(Caller.Person::new)
                .switchIfEmpty(Mono.fromSupplier(() -> new Caller.Anonymous(ClientAddress.of(exchange))));
    }
}
