package org.etax.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at the gateway's door: a browser with a session, a program with a token, or the public. */
public final class Visitor {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<Integer> AWAY = Set.of(429, 502, 503, 504);
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final String base;
    private final HttpClient http;
    private final UnaryOperator<HttpRequest.Builder> identity;
    private final Narrator narrator;

    Visitor(String base, HttpClient http, UnaryOperator<HttpRequest.Builder> identity, Narrator narrator) {
        this.base = base;
        this.http = http;
        this.identity = identity;
        this.narrator = narrator;
    }

    /** The same visitor, telling its story elsewhere or not at all. */
    public Visitor narratedBy(Narrator other) {
        return new Visitor(base, http, identity, other);
    }

    /**
     * Asks quietly until it is so, and says what it waits for when the first answer is another one.
     *
     * @throws Surprise naming the thing when it is not so in time
     */
    Reply until(String what, Duration time, Function<Visitor, Reply> question, Predicate<Reply> wanted) {
        Visitor quiet = narratedBy(narrator.remarksOnly());
        Reply first = question.apply(quiet);
        if (wanted.test(first)) {
            return first;
        }
        narrator.remark("waiting for " + what);
        return Patience.until(what, time, () -> question.apply(quiet), wanted);
    }

    public Reply get(String path, String... headers) {
        return send("GET", path, null, HttpRequest.BodyPublishers.noBody(), headers);
    }

    public Reply delete(String path) {
        return unsafe("DELETE", UUID.randomUUID().toString(), path, "");
    }

    /** Posts JSON under a fresh idempotency key. */
    public Reply post(String path, Object body, String... headers) {
        return postAs(UUID.randomUUID().toString(), path, body, headers);
    }

    /** Posts JSON under the caller's own idempotency key. */
    public Reply postAs(String key, String path, Object body, String... headers) {
        return unsafe("POST", key, path, body, headers);
    }

    /** Puts JSON under a fresh idempotency key. */
    public Reply put(String path, Object body, String... headers) {
        return unsafe("PUT", UUID.randomUUID().toString(), path, body, headers);
    }

    /** Sends JSON with any method under the caller's own idempotency key. */
    Reply sendAs(String method, String key, String path, String body) {
        return unsafe(method, key, path, body);
    }

    /** Uploads a stream as JSON Lines. */
    public Reply upload(String key, String path, HttpRequest.BodyPublisher lines) {
        return upload(key, path, "application/x-ndjson", lines);
    }

    /** Uploads a file of some media type. */
    Reply upload(String key, String path, String type, HttpRequest.BodyPublisher content) {
        return send("POST", path, "(" + type + ")", content, "Idempotency-Key", key, "Content-Type", type);
    }

    private Reply unsafe(String method, String key, String path, Object body, String... headers) {
        String text = body instanceof String ready ? ready : JSON.writeValueAsString(body);
        String[] all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Idempotency-Key";
        all[headers.length + 1] = key;
        all[headers.length + 2] = "Content-Type";
        all[headers.length + 3] = "application/json";
        return send(method, path, text, HttpRequest.BodyPublishers.ofString(text), all);
    }

    private Reply send(
            String method, String path, @Nullable String shown, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpRequest ready = identity.apply(request).build();
        HttpResponse<String> response = answered(ready);
        boolean isJson =
                response.headers().firstValue("Content-Type").orElse("").contains("json");
        JsonNode json = isJson && !response.body().isEmpty() ? JSON.readTree(response.body()) : JSON.missingNode();
        Reply reply = new Reply(method + " " + path, response.statusCode(), response.headers(), response.body(), json);
        narrator.exchange(new Narrator.Exchange(this, method, path, shown, reply));
        return reply;
    }

    /** Repeats a request that was not answered or found nobody there, under the same key: repeats are safe. */
    private HttpResponse<String> answered(HttpRequest request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean told = false;
        while (true) {
            String trouble;
            try {
                HttpResponse<String> response =
                        http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                if (!AWAY.contains(response.statusCode()) || System.nanoTime() > end) {
                    return response;
                }
                trouble = String.valueOf(response.statusCode());
            } catch (IOException e) {
                trouble = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Surprise("interrupted");
            }
            if (System.nanoTime() > end) {
                throw new Surprise(request.method() + " " + request.uri() + " was not answered: " + trouble);
            }
            if (!told) {
                told = true;
                narrator.remark("no answer to %s %s yet (%s); it is repeated under the same key"
                        .formatted(request.method(), request.uri().getPath(), trouble));
            }
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }
}
