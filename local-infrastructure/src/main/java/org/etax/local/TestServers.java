package org.etax.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Real servers for integration tests: one of each kind per JVM, started when first asked for, on free ports and in a
 * temporary folder, stopped when the JVM ends.
 */
public final class TestServers {

    private static final List<ServerProcess> STARTED = new ArrayList<>();
    private static final Path FOLDER = temporaryFolder();

    private TestServers() {}

    /** PostgreSQL 18; every test class takes a database of its own with {@link PostgresServer#createDatabase}. */
    public static PostgresServer postgres() {
        return Postgres.SERVER;
    }

    /** Kafka; topics are created with {@link KafkaBroker#createTopic}. */
    public static KafkaBroker kafka() {
        return Kafka.SERVER;
    }

    public static RedisServer redis() {
        return Redis.SERVER;
    }

    /** Keycloak with both realms; starts PostgreSQL too. */
    public static KeycloakServer keycloak() {
        return Keycloak.SERVER;
    }

    private static final class Postgres {
        static final PostgresServer SERVER = started(new PostgresServer(
                FOLDER.resolve("postgresql"),
                Ports.findFree(),
                Randomness.text(),
                Map.of("shared_buffers", "32MB", "max_connections", "200")));
    }

    private static final class Kafka {
        static final KafkaBroker SERVER = started(new KafkaBroker(
                FOLDER.resolve("kafka"),
                Ports.findFree(),
                Ports.findFree(),
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")));
    }

    private static final class Redis {
        static final RedisServer SERVER =
                started(new RedisServer(FOLDER.resolve("redis"), Ports.findFree(), Randomness.text()));
    }

    private static final class Keycloak {
        static final KeycloakServer SERVER = started(new KeycloakServer(
                Ports.findFree(),
                postgres(),
                RealmSecrets.random("http://localhost:8080"),
                List.of("-Xmx384m", "-XX:TieredStopAtLevel=1")));
    }

    private static <S extends LocalServer> S started(S server) {
        var process = new ServerProcess(server, FOLDER.resolve("logs"));
        synchronized (STARTED) {
            STARTED.add(process);
        }
        process.start();
        return server;
    }

    private static void stopAll() {
        synchronized (STARTED) {
            STARTED.reversed().forEach(ServerProcess::stop);
        }
        try {
            Folders.delete(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(TestServers::stopAll, "test-servers"));
            return Files.createTempDirectory("etax-servers-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
