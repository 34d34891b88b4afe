package org.etax.gateway.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.etax.gateway.edge.EdgeFault;
import org.etax.gateway.edge.Refusal;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Renews the access token of a session before it expires. Requests that need the same renewal share one call, and a
 * renewal that fails is not tried again at once; while the old token still lives, work goes on with it.
 */
@Component
public final class TokenRenewal {

    private static final Duration SHARED_FOR = Duration.ofSeconds(10);

    private final ReactiveClientRegistrationRepository registrations;
    private final ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> keycloak;
    private final Entrances entrances;
    private final Sessions sessions;
    private final Clock clock;
    private final Duration renewBefore;
    private final Cache<String, Mono<Tokens>> renewals = Caffeine.newBuilder()
            .expireAfterWrite(SHARED_FOR)
            .maximumSize(100_000)
            .build();

    TokenRenewal(
            ReactiveClientRegistrationRepository registrations,
            ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> keycloak,
            Entrances entrances,
            Sessions sessions,
            SignInProperties properties,
            Clock clock) {
        this.registrations = registrations;
        this.keycloak = keycloak;
        this.entrances = entrances;
        this.sessions = sessions;
        this.clock = clock;
        this.renewBefore = properties.renewBefore();
    }

    /**
     * The sign-in with a usable access token.
     *
     * @return a {@link Refusal} when the session has ended at Keycloak, or when the token has expired while Keycloak is
     *     away
     */
    public Mono<SignIn> fresh(ServerWebExchange exchange, SignIn signIn) {
        var now = clock.instant();
        var tokens = signIn.tokens();
        if (tokens.accessExpiresAt().isAfter(now.plus(renewBefore))) {
            return Mono.just(signIn);
        }
        var refresh = tokens.refresh();
        if (refresh == null) {
            return tokens.accessExpiresAt().isAfter(now) ? Mono.just(signIn) : ended(exchange);
        }
        return Objects.requireNonNull(
                        renewals.get(refresh, key -> renewed(signIn, key).cache()))
                .flatMap(renewed -> keep(exchange, signIn.with(renewed)))
                .onErrorResume(FailedRenewal.class, failure -> unrenewed(exchange, signIn, now, failure));
    }

    private Mono<Tokens> renewed(SignIn signIn, String refresh) {
        // Spring's request type wants the old token, but sends only the refresh token
        var tokens = signIn.tokens();
        var old = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, tokens.access(), Instant.EPOCH, tokens.accessExpiresAt());
        return registrations
                .findByRegistrationId(entrances.of(signIn).name())
                .map(client -> new OAuth2RefreshTokenGrantRequest(client, old, new OAuth2RefreshToken(refresh, null)))
                .flatMap(keycloak::getTokenResponse)
                .map(TokenRenewal::tokens)
                .onErrorMap(FailedRenewal::new);
    }

    private Mono<SignIn> keep(ServerWebExchange exchange, SignIn renewed) {
        return sessions.keep(exchange, renewed).thenReturn(renewed);
    }

    private static Tokens tokens(OAuth2AccessTokenResponse response) {
        return Tokens.of(response.getAccessToken(), response.getRefreshToken());
    }

    private Mono<SignIn> unrenewed(ServerWebExchange exchange, SignIn signIn, Instant now, FailedRenewal failure) {
        if (failure.isFinal()) {
            return ended(exchange);
        }
        return signIn.tokens().accessExpiresAt().isAfter(now)
                ? Mono.just(signIn)
                : Mono.error(Refusal.retryAfter(EdgeFault.IDENTITY_PROVIDER_UNAVAILABLE, SHARED_FOR));
    }

    private Mono<SignIn> ended(ServerWebExchange exchange) {
        return sessions.end(exchange).then(Mono.error(new Refusal(EdgeFault.SESSION_ENDED)));
    }

    private static final class FailedRenewal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        FailedRenewal(Throwable cause) {
            super(cause);
        }

        /** Whether Keycloak itself said that the session is over. */
        boolean isFinal() {
            return getCause() instanceof OAuth2AuthorizationException refused
                    && "invalid_grant".equals(refused.getError().getErrorCode());
        }
    }
}
