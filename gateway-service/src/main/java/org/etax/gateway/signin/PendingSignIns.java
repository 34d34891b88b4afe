package org.etax.gateway.signin;

import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Keeps the started sign-in in a short-lived session; a new start replaces the old one. */
@Component
final class PendingSignIns implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String PENDING = "pendingSignIn";
    private static final String RETURN_TO = PendingSignIns.class.getName() + ".returnTo";

    private final SignInProperties properties;

    PendingSignIns(SignInProperties properties) {
        this.properties = properties;
    }

    @Override
    public Mono<Void> saveAuthorizationRequest(OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        var wanted = exchange.getRequest().getQueryParams().getFirst("returnTo");
        var pending = PendingSignIn.of(request, ReturnTo.safe(wanted, properties.home()));
        return exchange.getSession()
                .doOnNext(session -> {
                    if (session.getAttribute(Sessions.SIGN_IN) == null) {
                        session.setMaxIdleTime(properties.dialogueTimeout());
                    }
                    session.getAttributes().put(PENDING, pending);
                })
                .then();
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
        var state = exchange.getRequest().getQueryParams().getFirst("state");
        return exchange.getSession()
                .flatMap(session -> Mono.justOrEmpty(session.<PendingSignIn>getAttribute(PENDING)))
                .filter(pending -> pending.state().equals(state))
                .doOnNext(pending -> exchange.getAttributes().put(RETURN_TO, pending.returnTo()))
                .map(PendingSignIn::request);
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
        return loadAuthorizationRequest(exchange).flatMap(request -> exchange.getSession()
                .doOnNext(session -> session.getAttributes().remove(PENDING))
                .thenReturn(request));
    }

    /** Where the browser goes after the sign-in that this exchange completes. */
    String returnTo(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(RETURN_TO, properties.home());
    }
}
