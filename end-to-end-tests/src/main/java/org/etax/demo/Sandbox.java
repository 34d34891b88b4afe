package org.etax.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.etax.local.launcher.Installation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The outside world of a sandbox installation: its departments, bank, core system and clock, told what to do. */
public final class Sandbox {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String secret;

    public Sandbox(Installation installation) {
        this.base = installation.url("external-simulators");
        this.secret = installation.secrets().get("simulators");
    }

    /** What time it is in the sandbox. */
    public Instant now() {
        return Instant.parse(send("GET", "/clock", null).at("/now").asString());
    }

    /** Moves the sandbox's clock forward; nothing happens when it is later already. */
    public void advanceTo(Instant time) {
        if (time.isAfter(now())) {
            send("POST", "/clock/advance", Map.of("to", time.toString()));
        }
    }

    /** Tells the bank and treasury, or the core, to misbehave. */
    public JsonNode post(String path, Object body) {
        return send("POST", path, body);
    }

    /** Sets how a simulated system behaves. */
    public JsonNode put(String path, Object body) {
        return send("PUT", path, body);
    }

    private JsonNode send(String method, String path, @org.jspecify.annotations.Nullable Object body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                    .header("Authorization", "Bearer " + secret)
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new Surprise(
                        method + " " + path + " of the sandbox: " + answer.statusCode() + " " + answer.body());
            }
            return answer.body().isEmpty() ? JSON.missingNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new Surprise("the sandbox does not answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Surprise("interrupted");
        }
    }
}
