package org.etax.gateway.signin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Ends sessions at Keycloak: server to server with the refresh token, so no token passes through the browser. */
@Component
final class KeycloakSessions {

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakSessions.class);

    private final Entrances entrances;
    private final WebClient keycloak = Keycloak.client();

    KeycloakSessions(Entrances entrances) {
        this.entrances = entrances;
    }

    /**
     * Ends the session behind a sign-in.
     *
     * @return whether it lives no more; true also when it had ended before, or when it cannot be renewed anyway
     */
    Mono<Boolean> end(SignIn signIn) {
        var refresh = signIn.tokens().refresh();
        if (refresh == null) {
            return Mono.just(true);
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
                // an idle connection may have been closed at the other end
                .retryWhen(Retry.max(1)
                        .filter(WebClientRequestException.class::isInstance)
                        .onRetryExhaustedThrow((_, last) -> last.failure()))
                .thenReturn(true)
                // it knows no such token any more
                .onErrorResume(WebClientResponseException.BadRequest.class, ended -> Mono.just(true))
                .onErrorResume(WebClientException.class, failure -> {
                    LOG.warn("Keycloak has not ended a session: {}", failure.getMessage());
                    return Mono.just(false);
                });
    }
}
