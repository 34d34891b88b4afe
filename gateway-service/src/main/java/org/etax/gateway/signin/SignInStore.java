package org.etax.gateway.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Turns what Spring Security's sign-in yields into the one small record that the session keeps. */
@Component
final class SignInStore implements ServerOAuth2AuthorizedClientRepository {

    private static final int CSRF_BYTES = 24;

    private final Entrances entrances;
    private final Sessions sessions;
    private final TokenVerifier verifier;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SignInStore(Entrances entrances, Sessions sessions, TokenVerifier verifier, Clock clock) {
        this.entrances = entrances;
        this.sessions = sessions;
        this.verifier = verifier;
        this.clock = clock;
    }

    @Override
    public Mono<Void> saveAuthorizedClient(
            OAuth2AuthorizedClient client, Authentication authentication, ServerWebExchange exchange) {
        var tokens = Tokens.of(client.getAccessToken(), client.getRefreshToken());
        return verifier.verify(tokens.access())
                .map(token -> signIn(
                        client,
                        (OidcUser) Objects.requireNonNull(authentication.getPrincipal()),
                        token,
                        tokens,
                        Device.of(exchange)))
                .flatMap(signIn -> sessions.begin(exchange, signIn));
    }

    private SignIn signIn(
            OAuth2AuthorizedClient client, OidcUser person, VerifiedToken token, Tokens tokens, Device device) {
        var username = Objects.requireNonNullElse(person.getPreferredUsername(), token.subject());
        return new SignIn(
                UUID.randomUUID().toString(),
                entrances
                        .named(client.getClientRegistration().getRegistrationId())
                        .realm()
                        .name(),
                token.subject(),
                token.client(),
                username,
                Objects.requireNonNullElse(person.getFullName(), username),
                token.roles(),
                tokens,
                csrfToken(),
                clock.instant(),
                device);
    }

    private String csrfToken() {
        byte[] bytes = new byte[CSRF_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Nothing is loaded this way: requests find their tokens through {@link Sessions}. */
    @Override
    public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(
            String registrationId, Authentication authentication, ServerWebExchange exchange) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> removeAuthorizedClient(
            String registrationId, Authentication authentication, ServerWebExchange exchange) {
        return sessions.end(exchange);
    }
}
