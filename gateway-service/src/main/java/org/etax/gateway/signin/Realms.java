package org.etax.gateway.signin;

import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The two realms; a missing issuer stops the start. */
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
        return new Realm(name, Settings.required(environment, issuerKey, "http://127.0.0.1:8180/realms/" + name));
    }
}
