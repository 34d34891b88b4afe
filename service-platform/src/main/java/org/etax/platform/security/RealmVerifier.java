package org.etax.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Collection;
import java.util.Set;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;

/** Verifies the tokens of one realm. Its keys are fetched when first needed, cached, and outlive an outage of the issuer. */
final class RealmVerifier implements AuthenticationManager {

    private static final Logger LOG = LoggerFactory.getLogger(RealmVerifier.class);

    private final URI issuer;
    private final JWKSource<SecurityContext> keys;
    private final JwtAuthenticationProvider provider;

    RealmVerifier(URI issuer, SecurityProperties properties) {
        this.issuer = issuer;
        this.keys = keys(issuer);
        this.provider = new JwtAuthenticationProvider(decoder(issuer, keys, properties.audience()));
        provider.setJwtAuthenticationConverter(new TokenReader(properties));
    }

    /**
     * @throws InvalidBearerTokenException when the token is not what it should be
     * @throws ProblemException IDENTITY_PROVIDER_UNAVAILABLE when there is no key to tell
     */
    @Override
    public Authentication authenticate(Authentication token) {
        try {
            return provider.authenticate(token);
        } catch (AuthenticationServiceException e) {
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
            if (cause instanceof RateLimitReachedException && haveKeys()) {
                throw new InvalidBearerTokenException("signed with a key that the issuer did not have a moment ago");
            }
            LOG.warn("no keys of {}: {}", issuer, cause.toString());
            throw ProblemException.of(PlatformProblem.IDENTITY_PROVIDER_UNAVAILABLE);
        }
    }

    private boolean haveKeys() {
        try {
            return !keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null)
                    .isEmpty();
        } catch (KeySourceException e) {
            return false;
        }
    }

    private static JWKSource<SecurityContext> keys(URI issuer) {
        try {
            return JWKSourceBuilder.<SecurityContext>create(
                            URI.create(issuer + "/protocol/openid-connect/certs")
                                    .toURL(),
                            new DefaultResourceRetriever(2_000, 2_000, 256 * 1024))
                    .retrying(true)
                    .outageTolerantForever()
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("not an issuer: " + issuer, e);
        }
    }

    private static JwtDecoder decoder(URI issuer, JWKSource<SecurityContext> keys, String audience) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithms(
                        algorithms -> algorithms.addAll(Set.of(SignatureAlgorithm.ES256, SignatureAlgorithm.RS256)))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(issuer.toString()),
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD, named -> named != null && named.contains(audience))));
        return decoder;
    }
}
