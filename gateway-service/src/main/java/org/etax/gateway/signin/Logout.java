package org.etax.gateway.signin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Ends a session here and at Keycloak. */
@Component
final class Logout {

    private static final Logger LOG = LoggerFactory.getLogger(Logout.class);

    private final Entrances entrances;
    private final Sessions sessions;
    private final SessionsOf people;
    private final WebClient keycloak = Keycloak.client();

    Logout(Entrances entrances, Sessions sessions, SessionsOf people) {
        this.entrances = entrances;
        this.sessions = sessions;
        this.people = people;
    }

    /**
     * Ends the session here, then Keycloak's: server to server with the refresh token, so no token passes through the
     * browser.
     *
     * @return whether Keycloak has ended its session too
     */
    Mono<Boolean> of(ServerWebExchange exchange, SignIn signIn) {
        return sessions.end(exchange).then(Mono.defer(() -> atKeycloak(signIn)));
    }

    /** Ends another session of the same person, here and at Keycloak. */
    Mono<Boolean> of(SessionsOf.Live session) {
        return people.end(session).then(Mono.defer(() -> atKeycloak(session.signIn())));
    }

    private Mono<Boolean> atKeycloak(SignIn signIn) {
        var refresh = signIn.tokens().refresh();
        if (refresh == null) {
            return Mono.just(false);
        }
        var entrance = entrances.of(signIn);
        var form = BodyInserters.fromFormData("client_id", entrance.clientId())
                .with("client_secret", entrance.clientSecret())
                .with("refresh_token", refresh);
        return keycloak.post()
                .uri(entrance.realm().logoutUri())
                .body(form)
                .retrieve()
                .toBodilessEntity()
                .thenReturn(true)
                .onErrorResume(WebClientException.class, failure -> {
                    LOG.warn("Keycloak has not ended a session: {}", failure.getMessage());
                    return Mono.just(false);
                });
    }
}
