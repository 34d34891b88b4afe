package org.etax.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.etax.local.LocalServer;
import org.etax.local.Ports;
import org.etax.local.PostgresServer;

/** One of our services, run from its Spring Boot jar with an AOT cache. */
final class BootService implements LocalServer {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Installation installation;
    private final SystemDescription.Service service;
    private final PostgresServer postgres;
    private final AotCache cache;

    BootService(Installation installation, SystemDescription.Service service, PostgresServer postgres, Path jar) {
        this.installation = installation;
        this.service = service;
        this.postgres = postgres;
        this.cache = new AotCache(service.name(), jar, options());
    }

    @Override
    public String name() {
        return service.name();
    }

    @Override
    public List<Integer> ports() {
        int port = installation.port(service.name());
        return service.managementPort() == null
                ? List.of(port)
                : List.of(port, installation.port(service.name() + "-management"));
    }

    @Override
    public void prepare() throws IOException {
        if (service.database() != null) {
            postgres.createDatabase(service.database());
        }
        cache.prepare(environment(), installation.logs().resolve(service.name() + "-training.log"));
    }

    @Override
    public ProcessBuilder command() {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(options());
        line.addAll(cache.useOptions());
        line.addAll(List.of("-jar", cache.application().toString()));
        var builder = new ProcessBuilder(line);
        builder.environment().putAll(environment());
        return builder;
    }

    @Override
    public boolean isReady() {
        int port = installation.port(service.name());
        if (!Ports.answers(port)) {
            return false;
        }
        var request = HttpRequest.newBuilder(URI.create(installation.url(name()) + readiness()))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String readiness() {
        return service.readiness() == null ? "/actuator/health/readiness" : service.readiness();
    }

    private List<String> options() {
        var options = new ArrayList<>(installation.description().shared().options());
        options.addAll(service.memory());
        return options;
    }

    private Map<String, String> environment() {
        String databaseUrl = service.database() == null ? null : postgres.jdbcUrl(service.database());
        var raw = new TreeMap<>(installation.description().shared().environment());
        raw.putAll(service.environment());
        var placeholders = new Placeholders(installation, databaseUrl);
        var environment = new TreeMap<String, String>();
        raw.forEach((name, value) -> environment.put(name, placeholders.fill(value)));
        environment.put("SERVER_PORT", Integer.toString(installation.port(service.name())));
        if (service.managementPort() != null) {
            environment.put(
                    "MANAGEMENT_SERVER_PORT", Integer.toString(installation.port(service.name() + "-management")));
        }
        environment.put("MALLOC_ARENA_MAX", "2");
        if (databaseUrl != null) {
            environment.put("SPRING_DATASOURCE_URL", databaseUrl);
            environment.put("SPRING_DATASOURCE_USERNAME", postgres.username());
            environment.put("SPRING_DATASOURCE_PASSWORD", postgres.password());
        }
        return environment;
    }
}
