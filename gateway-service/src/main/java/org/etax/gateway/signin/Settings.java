package org.etax.gateway.signin;

import java.util.Locale;
import org.springframework.core.env.Environment;
import org.springframework.util.Assert;

/** Settings without which the gateway does not start; whoever starts it is told how to name them. */
final class Settings {

    private Settings() {}

    static String required(Environment environment, String key, String example) {
        String value = environment.getProperty(key);
        Assert.hasText(value, () -> "Set %s (environment %s), for example: %s".formatted(key, variable(key), example));
        return value;
    }

    private static String variable(String key) {
        return key.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
