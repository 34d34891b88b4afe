package org.etax.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A real Keycloak on the loopback address that keeps its data in PostgreSQL and imports the realms {@code taxpayers}
 * and {@code officers} at its first start.
 */
public final class KeycloakServer implements LocalServer {

    private static final List<String> REALMS = List.of("taxpayers", "officers");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final int port;
    private final PostgresServer database;
    private final RealmSecrets secrets;
    private final List<String> memory;

    /**
     * @param database where Keycloak keeps its data, in database {@code keycloak}
     * @param memory options of Keycloak's JVM, for instance {@code -Xmx384m}
     */
    public KeycloakServer(int port, PostgresServer database, RealmSecrets secrets, List<String> memory) {
        this.port = port;
        this.database = database;
        this.secrets = secrets;
        this.memory = List.copyOf(memory);
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    public RealmSecrets secrets() {
        return secrets;
    }

    /** The issuer of people and programs that act for taxpayers. */
    public String taxpayerIssuer() {
        return issuer("taxpayers");
    }

    /** The issuer of tax officers and operators. */
    public String officerIssuer() {
        return issuer("officers");
    }

    @Override
    public void prepare() throws IOException {
        KeycloakPrograms.install();
        Path folder = Files.createDirectories(BuildOutput.keycloakFolder().resolve("data/import"));
        for (String realm : REALMS) {
            Path unfinished = Files.createTempFile(folder, realm, ".unfinished");
            try (var definition = KeycloakServer.class.getResourceAsStream("realms/" + realm + ".json")) {
                if (definition == null) {
                    throw new ServerFailure("no definition of realm " + realm);
                }
                Files.copy(definition, unfinished, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(unfinished, folder.resolve(realm + ".json"), StandardCopyOption.ATOMIC_MOVE);
        }
        database.createDatabase("keycloak");
    }

    @Override
    public ProcessBuilder command() {
        var options = new ArrayList<>(memory);
        options.add("-XX:+UseSerialGC");
        var builder = KeycloakPrograms.java(
                BuildOutput.keycloakFolder(),
                options,
                List.of(
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=http://localhost:" + port,
                        "--db-pool-max-size=20",
                        "--log-level=info"));
        var environment = builder.environment();
        environment.put("KC_CACHE", "local");
        environment.put("KC_DB_URL", database.jdbcUrl("keycloak"));
        environment.put("KC_DB_USERNAME", database.username());
        environment.put("KC_DB_PASSWORD", database.password());
        environment.putAll(secrets.environment());
        return builder;
    }

    @Override
    public boolean isReady() {
        return Ports.answers(port)
                && answers(taxpayerIssuer() + "/.well-known/openid-configuration")
                && answers(officerIssuer() + "/.well-known/openid-configuration");
    }

    private String issuer(String realm) {
        return "http://localhost:" + port + "/realms/" + realm;
    }

    private static boolean answers(String address) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
