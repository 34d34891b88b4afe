package org.etax.gateway.signin;

import java.util.List;
import java.util.Locale;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/** The two realms; a missing issuer or secret stops the start. */
@Component
final class Realms {

    private final List<Realm> all;

    Realms(Environment environment) {
        all = List.of(
                realm(environment, "taxpayers", "etax.security.taxpayer-issuer"),
                realm(environment, "officers", "etax.security.officer-issuer"));
    }

    List<Realm> all() {
        return all;
    }

    Realm named(String name) {
        return all.stream()
                .filter(realm -> realm.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Realm realm(Environment environment, String name, String issuerKey) {
        return new Realm(
                name,
                required(environment, issuerKey, "http://127.0.0.1:8180/realms/" + name),
                environment.getProperty("etax.sign-in." + name + ".client-id", "gateway"),
                required(environment, "etax.sign-in." + name + ".client-secret", "the client's secret in Keycloak"));
    }

    private static String required(Environment environment, String key, String example) {
        String value = environment.getProperty(key);
        Assert.hasText(value, () -> "Set %s (environment %s), for example: %s".formatted(key, variable(key), example));
        return value;
    }

    private static String variable(String key) {
        return key.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
