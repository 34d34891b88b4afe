package org.etax.gateway.signin;

import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The entrances as they are configured; one without its client's secret stops the start. */
@Component
final class Entrances {

    private final List<Entrance> all;

    Entrances(EntranceProperties properties, SignInProperties usual, Realms realms, Environment environment) {
        all = properties.entrances().entrySet().stream()
                .map(row -> entrance(row.getKey(), row.getValue(), usual, realms, environment))
                .toList();
    }

    List<Entrance> all() {
        return all;
    }

    Entrance named(String name) {
        return all.stream()
                .filter(entrance -> entrance.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The entrance through which somebody came, told by his token's realm and client. */
    Entrance of(SignIn signIn) {
        return all.stream()
                .filter(entrance -> entrance.realm().name().equals(signIn.realm())
                        && entrance.clientId().equals(signIn.client()))
                .findFirst()
                .orElseThrow();
    }

    private static Entrance entrance(
            String name, EntranceProperties.Row row, SignInProperties usual, Realms realms, Environment environment) {
        return new Entrance(
                name,
                realms.named(row.realm()),
                row.clientId(),
                Settings.required(
                        environment, "etax.sign-in." + name + ".client-secret", "the client's secret in Keycloak"),
                row.idleTimeout() == null ? usual.idleTimeout() : row.idleTimeout(),
                row.absoluteTimeout() == null ? usual.absoluteTimeout() : row.absoluteTimeout(),
                row.askAlways());
    }
}
