package org.etax.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;

/** What the build wrote down: where Maven put the servers, and where this clone is. */
public final class BuildOutput {

    private static final Properties PROPERTIES = read();

    private BuildOutput() {}

    /** Root folder of the clone. */
    public static Path root() {
        return Path.of(value("root"));
    }

    /** The class path of this module, which is also the broker's. */
    static String runtimeClassPath() {
        return value("runtime.classpath");
    }

    static Path keycloakArchive() {
        return Path.of(value("keycloak.archive"));
    }

    /** Folder with the unpacked Keycloak of this version. */
    static Path keycloakFolder() {
        return programs().resolve("keycloak-" + value("keycloak.version"));
    }

    static Path postgresFolder() {
        return programs().resolve("postgres-" + value("postgres.version"));
    }

    static Path redisFolder() {
        return programs().resolve("redis");
    }

    private static Path programs() {
        return root().resolve(".etax/programs");
    }

    private static String value(String key) {
        String value = PROPERTIES.getProperty(key, "");
        if (value.isEmpty() || value.startsWith("@")) {
            throw new ServerFailure("build.properties has no " + key + ": build local-infrastructure with Maven");
        }
        return value;
    }

    private static Properties read() {
        var properties = new Properties();
        try (var stream = BuildOutput.class.getResourceAsStream("build.properties")) {
            if (stream != null) {
                properties.load(stream);
            }
            return properties;
        } catch (IOException e) {
            throw new ServerFailure("build.properties cannot be read", e);
        }
    }
}
