package org.etax.gateway.signin;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Checks a realm's signatures with its published keys. Keys once read serve on while Keycloak is away; a token with an
 * unknown key makes the gateway ask again, but not more often than every half minute.
 */
final class RealmKeys {

    private static final int PATIENCE = 2_000;
    private static final int LARGEST_ANSWER = 256 * 1024;
    private static final long LIFETIME = Duration.ofMinutes(10).toMillis();
    private static final long SHORTEST_INTERVAL = Duration.ofSeconds(30).toMillis();

    private RealmKeys() {}

    static JwtDecoder decoder(Realm realm) {
        var decoder = NimbusJwtDecoder.withJwkSource(source(realm)).build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(realm.issuer()));
        return decoder;
    }

    private static JWKSource<SecurityContext> source(Realm realm) {
        try {
            var retriever = new DefaultResourceRetriever(PATIENCE, PATIENCE, LARGEST_ANSWER);
            return JWKSourceBuilder.create(URI.create(realm.keysUri()).toURL(), retriever)
                    .cache(LIFETIME, PATIENCE)
                    .rateLimited(SHORTEST_INTERVAL)
                    .outageTolerantForever()
                    .build();
        } catch (MalformedURLException wrong) {
            throw new IllegalArgumentException("Not an issuer address: " + realm.issuer(), wrong);
        }
    }
}
