package org.etax.goldentax;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etax.local.PostgresServer;
import org.etax.local.TestServers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real external-simulators in a process and a database of its own: on one class path its settings and migrations would
 * mix with those of the service under test.
 */
final class Simulators {

    static final String SECRET = "secret-of-the-simulators";

    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Simulators INSTANCE = new Simulators();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;

    private Simulators() {
        try {
            Process process = command().redirectErrorStream(true).start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            BufferedReader output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            port = port(output);
            Thread.ofVirtual().start(() -> output.lines().forEach(line -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Simulators get() {
        return INSTANCE;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Orders a fault for the next messages of a domain. */
    void fault(String fault, String domain, int messages) {
        call("POST", "/faults/golden-tax", Map.of("fault", fault, "domain", domain, "messages", messages));
    }

    void rejects(String domain, String reason) {
        call(
                "POST",
                "/faults/golden-tax",
                Map.of("fault", "REJECT", "domain", domain, "messages", 1, "reason", reason));
    }

    void forgets(String domain, Object objectId) {
        call("POST", "/faults/golden-tax/losses", Map.of("domain", domain, "objectId", objectId.toString()));
    }

    void alters(String domain, Object objectId, String amount) {
        call(
                "POST",
                "/faults/golden-tax/alterations",
                Map.of("domain", domain, "objectId", objectId.toString(), "amount", amount));
    }

    void maintenance(boolean closed) {
        call("PUT", "/faults/golden-tax/behaviour", Map.of("latencyMillis", 0, "maintenance", closed));
    }

    void latency(int millis) {
        call("PUT", "/faults/golden-tax/behaviour", Map.of("latencyMillis", millis, "maintenance", false));
    }

    private JsonNode call(String method, String path, Object body) {
        try {
            HttpResponse<String> response = HTTP.send(
                    HttpRequest.newBuilder(URI.create(url() + path))
                            .header("Authorization", "Bearer " + SECRET)
                            .header("Content-Type", "application/json")
                            .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(response.statusCode() + " " + response.body());
            }
            return response.body().isEmpty() ? JSON.missingNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProcessBuilder command() {
        PostgresServer postgres = TestServers.postgres();
        Path classes = Path.of("..", "external-simulators", "target", "classes").toAbsolutePath();
        if (!Files.isDirectory(classes)) {
            throw new IllegalStateException("build external-simulators first: mvn -pl golden-tax-adapter -am …");
        }
        Predicate<String> foreign = Pattern.compile(
                        "golden-tax-adapter|service-platform|local-infrastructure|security|kafka|springdoc|modulith|tracing")
                .asPredicate();
        String libraries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(foreign.negate())
                .collect(Collectors.joining(File.pathSeparator));
        List<String> words = Stream.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:+UseSerialGC",
                        "-Xmx192m",
                        "-cp",
                        classes + File.pathSeparator + libraries,
                        "org.etax.simulators.SimulatorsApplication",
                        "--server.port=0",
                        "--spring.datasource.url="
                                + postgres.createDatabase("simulators_" + Long.toString(System.nanoTime(), 36)),
                        "--spring.datasource.username=" + postgres.username(),
                        "--spring.datasource.password=" + postgres.password(),
                        "--etax.simulators.client-secret=" + SECRET,
                        "--etax.treasury.shared-secret=unused-by-these-tests-0123456789",
                        "--etax.treasury.notice-url=http://127.0.0.1:1/notices")
                .toList();
        return new ProcessBuilder(words);
    }

    private static int port(BufferedReader output) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            Matcher started = STARTED.matcher(line);
            if (started.find()) {
                return Integer.parseInt(started.group(1));
            }
        }
        throw new IllegalStateException("the simulators did not start:\n" + said);
    }
}
