package org.etax.platform.security;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.jwt.Jwt;

/** Callers as if their tokens had been verified. */
public final class TestActors {

    private TestActors() {}

    public static ActorToken person(String bearer) {
        Jwt jwt = Jwt.withTokenValue(bearer)
                .header("alg", "none")
                .subject("lin")
                .expiresAt(Instant.MAX)
                .build();
        return new ActorToken(
                new Actor(Actor.Kind.PERSON, "issuer", "lin", "gateway", "林晓燕", "lin", Set.of(), null, "portal"),
                jwt,
                List.of());
    }
}
