package org.etax.platform.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Issues tokens with real signatures for both realms and serves the keys to check them, shaped like Keycloak's. */
public final class TestTokens {

    private static final TestTokens INSTANCE = new TestTokens();

    private final ECKey key;
    private final String base;

    private TestTokens() {
        try {
            key = new ECKeyGenerator(Curve.P_256).keyID("test").generate();
            byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            base = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/";
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static TestTokens get() {
        return INSTANCE;
    }

    public String taxpayerIssuer() {
        return base + "taxpayers";
    }

    public String officerIssuer() {
        return base + "officers";
    }

    /** A person signed in through the portal. */
    public String person(String account) {
        return token(taxpayerIssuer(), account, "gateway", Map.of("name", account), 300);
    }

    /** A person whose realm cannot be asked for its keys. */
    public String personOf(String issuer, String account) {
        return token(issuer, account, "gateway", Map.of("name", account), 300);
    }

    /** A program with its own credential. */
    public String program(String client, String... roles) {
        return token(
                taxpayerIssuer(),
                "service-account-" + client,
                client,
                Map.of("realm_access", Map.of("roles", List.of(roles))),
                300);
    }

    /** An officer of a tax authority. */
    public String officer(String account, String authority, String... roles) {
        return token(
                officerIssuer(),
                account,
                "gateway",
                Map.of("name", account, "tax_authority", authority, "realm_access", Map.of("roles", List.of(roles))),
                300);
    }

    /** A person's token that has run out. */
    public String expired(String account) {
        return token(taxpayerIssuer(), account, "gateway", Map.of(), -120);
    }

    private String token(String issuer, String account, String client, Map<String, Object> claims, int seconds) {
        try {
            Instant now = Instant.now();
            JWTClaimsSet.Builder set = new JWTClaimsSet.Builder()
                    .issuer(issuer)
                    .subject("sub-" + account)
                    .audience("etax")
                    .issueTime(Date.from(now.minusSeconds(1)))
                    .expirationTime(Date.from(now.plusSeconds(seconds)))
                    .claim("azp", client)
                    .claim("preferred_username", account);
            claims.forEach(set::claim);
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("test").build(), set.build());
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
