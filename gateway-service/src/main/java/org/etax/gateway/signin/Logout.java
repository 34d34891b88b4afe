package org.etax.gateway.signin;

import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Ends a session here, then at Keycloak. */
@Component
final class Logout {

    private final Sessions sessions;
    private final SessionsOf people;
    private final OwedLogouts keycloak;

    Logout(Sessions sessions, SessionsOf people, OwedLogouts keycloak) {
        this.sessions = sessions;
        this.people = people;
        this.keycloak = keycloak;
    }

    /**
     * Ends the session of an exchange.
     *
     * @return whether Keycloak has ended its session too; otherwise it is tried again
     */
    Mono<Boolean> of(ServerWebExchange exchange, SignIn signIn) {
        return keycloak.note(signIn)
                .then(Mono.defer(() -> sessions.end(exchange)))
                .then(Mono.defer(() -> keycloak.settle(signIn)));
    }

    /** Ends another session of the same person. */
    Mono<Boolean> of(SessionsOf.Live session) {
        return keycloak.note(session.signIn())
                .then(Mono.defer(() -> people.end(session)))
                .then(Mono.defer(() -> keycloak.settle(session.signIn())));
    }
}
