package org.etax.gateway.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/** What Keycloak gave for a session. */
public record Tokens(
        String access, Instant accessExpiresAt, @Nullable String refresh) {

    static Tokens of(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh) {
        Instant expiry = access.getExpiresAt();
        return new Tokens(
                access.getTokenValue(),
                expiry == null ? Instant.EPOCH : expiry,
                refresh == null ? null : refresh.getTokenValue());
    }

    @Override
    public String toString() {
        return "Tokens[until " + accessExpiresAt + "]";
    }
}
