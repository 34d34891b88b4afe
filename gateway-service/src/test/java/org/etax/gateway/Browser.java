package org.etax.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person's browser as far as sign-in needs it: it keeps cookies by server, fills in forms and follows redirects. */
final class Browser {

    /** The address under which Keycloak knows the gateway; the tests' gateway listens on another port. */
    private static final String PUBLIC_URL = "http://localhost:8080";

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private final Gateway gateway;
    private final String agent;

    Browser(Gateway gateway) {
        this(gateway, "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36");
    }

    /** A browser that calls itself so. */
    Browser(Gateway gateway, String agent) {
        this.gateway = gateway;
        this.agent = agent;
    }

    /** Walks from the gateway's sign-in address through Keycloak's pages; each form is filled in once. */
    HttpResponse<String> signIn(String realm, String query, List<Map<String, String>> forms) {
        var answer = follow(get("/bff/login/" + realm + query));
        for (var form : forms) {
            var action = FORM.matcher(answer.body());
            if (!action.find()) {
                throw new IllegalStateException("No form: " + answer.statusCode() + " " + answer.body());
            }
            answer = follow(post(action.group(1).replace("&amp;", "&"), form));
        }
        return answer;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    HttpResponse<String> post(String path, String... headers) {
        return send("POST", path, "", headers);
    }

    JsonNode me() {
        return JsonMapper.shared().readTree(get("/bff/me").body());
    }

    Map<String, String> gatewayCookies() {
        return cookies.computeIfAbsent("localhost:" + gateway.port(), server -> new HashMap<>());
    }

    HttpResponse<String> follow(HttpResponse<String> answer) {
        var last = answer;
        while (last.statusCode() / 100 == 3) {
            var location = last.headers().firstValue("Location").orElseThrow();
            if (location.startsWith("/")) {
                return last;
            }
            last = send(
                    "GET", location.startsWith(PUBLIC_URL) ? location.substring(PUBLIC_URL.length()) : location, null);
        }
        return last;
    }

    private HttpResponse<String> post(String address, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send("POST", address, body, "Content-Type", "application/x-www-form-urlencoded");
    }

    HttpResponse<String> send(String method, String address, String body, String... headers) {
        var uri = URI.create(address.startsWith("/") ? gateway.url(address) : address);
        var jar = cookies.computeIfAbsent(uri.getAuthority(), server -> new HashMap<>());
        var request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(60))
                .header("User-Agent", agent)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (!jar.isEmpty()) {
            request.header(
                    "Cookie",
                    jar.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(jar, cookie));
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void keep(Map<String, String> jar, String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            jar.remove(pair[0]);
        } else {
            jar.put(pair[0], pair[1]);
        }
    }
}
