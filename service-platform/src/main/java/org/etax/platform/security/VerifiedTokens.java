package org.etax.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * Verifies and reads each distinct token once: that costs more than the rest of a small request. Only whole tokens that
 * passed are remembered, a minute at most, and the expiry is looked at each time.
 */
final class VerifiedTokens {

    private final Cache<String, ActorToken> verified = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /** Asks the verifier for tokens that are not known. */
    AuthenticationManager before(AuthenticationManager verifier) {
        return presented -> presented instanceof BearerTokenAuthenticationToken bearer
                ? authenticate(bearer, verifier)
                : verifier.authenticate(presented);
    }

    private ActorToken authenticate(BearerTokenAuthenticationToken bearer, AuthenticationManager verifier) {
        ActorToken token = verified.getIfPresent(bearer.getToken());
        if (token == null) {
            token = (ActorToken) verifier.authenticate(bearer);
            verified.put(bearer.getToken(), token);
        }
        if (!token.holdsAt(Instant.now())) {
            verified.invalidate(bearer.getToken());
            throw new InvalidBearerTokenException("the token has expired");
        }
        return token;
    }
}
