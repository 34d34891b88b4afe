package org.etax.gateway.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jwt.JWTParser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.etax.gateway.edge.EdgeFault;
import org.etax.gateway.edge.Refusal;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Verifies access tokens of both realms. A token that passed is remembered by its digest until it expires, so a program
 * that calls often costs one signature check per token. Services verify again by themselves.
 */
@Component
public final class TokenVerifier {

    private static final int REMEMBERED = 50_000;

    private final Map<String, Issuer> issuers;
    private final Clock clock;
    private final Cache<String, VerifiedToken> verified =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    TokenVerifier(Realms realms, Clock clock) {
        this.clock = clock;
        this.issuers = realms.all().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Realm::issuer, realm -> new Issuer(realm.name(), RealmKeys.decoder(realm))));
    }

    /**
     * Verifies a token.
     *
     * @return the token's facts, or a {@link Refusal}: the token is invalid, or no key can be had to check it
     */
    public Mono<VerifiedToken> verify(String token) {
        var digest = digest(token);
        var known = verified.getIfPresent(digest);
        if (known != null && clock.instant().isBefore(known.expiresAt())) {
            return Mono.just(known);
        }
        // a missing key is fetched with blocking input and output
        return Mono.fromCallable(() -> check(token))
                .subscribeOn(Schedulers.boundedElastic())
                .doOnNext(fresh -> verified.put(digest, fresh));
    }

    private VerifiedToken check(String token) {
        try {
            var issuer = issuers.get(issuerOf(token));
            if (issuer == null) {
                throw new Refusal(EdgeFault.TOKEN_INVALID);
            }
            return facts(issuer.realm(), issuer.decoder().decode(token));
        } catch (BadJwtException | ParseException invalid) {
            throw new Refusal(EdgeFault.TOKEN_INVALID);
        } catch (JwtException keysMissing) {
            throw new Refusal(
                    NestedExceptionUtils.getMostSpecificCause(keysMissing) instanceof RateLimitReachedException
                            ? EdgeFault.TOKEN_INVALID
                            : EdgeFault.IDENTITY_PROVIDER_UNAVAILABLE);
        }
    }

    private static VerifiedToken facts(String realm, Jwt token) {
        var client = token.getClaimAsString("azp");
        var subject = token.getSubject();
        var expiry = token.getExpiresAt();
        if (client == null || subject == null || expiry == null || !"Bearer".equals(token.getClaimAsString("typ"))) {
            throw new Refusal(EdgeFault.TOKEN_INVALID);
        }
        var account = Objects.requireNonNullElse(token.getClaimAsString("preferred_username"), subject);
        return new VerifiedToken(realm, subject, account, client, roles(token), expiry);
    }

    private static List<String> roles(Jwt token) {
        return token.getClaim("realm_access") instanceof Map<?, ?> access
                        && access.get("roles") instanceof List<?> roles
                ? roles.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String issuerOf(String token) throws ParseException {
        var issuer = JWTParser.parse(token).getJWTClaimsSet().getIssuer();
        return issuer == null ? "" : issuer;
    }

    private static String digest(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.ISO_8859_1));
            return new String(hash, StandardCharsets.ISO_8859_1);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Issuer(String realm, JwtDecoder decoder) {}
}
