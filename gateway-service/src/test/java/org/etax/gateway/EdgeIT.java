package org.etax.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What strangers and faults meet at the door. */
class EdgeIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Service service;
    private static ServerSocket garbage;
    private static Gateway gateway;

    @BeforeAll
    static void start() throws IOException {
        service = new Service();
        garbage = garbage();
        gateway = Gateway.startWithoutKeycloak(Map.of(
                "etax.services.declaration.url",
                service.url(),
                "etax.services.declaration.response-timeout",
                "300ms",
                "etax.services.invoice.url",
                service.url(),
                "etax.services.registration.url",
                "http://127.0.0.1:" + nobodysPort(),
                "etax.services.added-by-configuration.url",
                service.url(),
                "etax.services.garbage.url",
                "http://127.0.0.1:" + garbage.getLocalPort(),
                "etax.services.narrow.url",
                service.url(),
                "etax.services.narrow.concurrency",
                "0",
                "etax.limits.buckets.anonymous.capacity",
                "100000"));
    }

    @AfterAll
    static void stop() throws IOException {
        gateway.close();
        garbage.close();
        service.close();
    }

    @Test
    void compressesLongAnswersForThoseWhoAskForIt() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(gateway.url("/api/declaration/v1/echo")))
                .header("Access-Purpose", "x".repeat(6_000));
        var plain = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        var answer =
                HTTP.send(request.header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.body().length).isLessThan(2_000);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .contains("x".repeat(6_000));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404, not-found",
        "GET, /api/nowhere/v1/x, 404, not-found",
        "GET, /bff/logout, 405, method-not-allowed",
        "TRACE, /api/declaration/v1/echo, 405, method-not-allowed",
        "GET, /api/declaration/v1/..;/x, 400, malformed-request",
        "GET, /api/declaration/v1/hanging, 504, service-timeout",
        "GET, /api/declaration/v1/broken, 502, service-answer-invalid",
        "GET, /api/registration/v1/echo, 502, service-unreachable",
        "GET, /api/garbage/v1/echo, 502, service-answer-invalid",
        "GET, /api/narrow/v1/echo, 429, service-busy",
    })
    void answersWithAProblem(String method, String path, int status, String code) throws Exception {
        var answer = send(method, path, null);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = json(answer);
        assertThat(problem.path("type").stringValue()).isEqualTo("urn:etax:problem:" + code);
        assertThat(problem.path("code").stringValue()).isEqualTo(code);
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(problem.path("instance").stringValue()).startsWith("/");
        assertThat(problem.path("detail").stringValue()).containsPattern("\\p{IsHan}");
        assertThat(problem.path("traceId").stringValue())
                .isEqualTo(answer.headers().firstValue("X-Trace-Id").orElseThrow());
    }

    @Test
    void speaksEnglishToWhoAsksForIt() throws Exception {
        var answer = send("GET", "/nowhere", null, "Accept-Language", "en-GB,en;q=0.9,zh;q=0.1");

        assertThat(json(answer).path("title").stringValue()).isEqualTo("Not found");
    }

    @Test
    void passesOnAProblemOfTheServiceAsItIs() throws Exception {
        var answer = send("GET", "/api/declaration/v1/refusing", null);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("code").stringValue()).isEqualTo("of-the-service");
    }

    @Test
    void routesToAServiceThatConfigurationAdds() throws Exception {
        var answer = send("GET", "/api/added-by-configuration/v1/things?a=1&b=%E7%A8%8E", null);

        assertThat(json(answer).path("uri").stringValue())
                .isEqualTo("/api/added-by-configuration/v1/things?a=1&b=%E7%A8%8E");
    }

    @Test
    void letsNoHeaderThroughThatPretendsToComeFromWithin() throws Exception {
        var answer = send(
                "POST",
                "/api/declaration/v1/echo",
                "{}",
                "X-User",
                "root",
                "X-Forwarded-For",
                "10.0.0.1",
                "X-Forwarded-User",
                "root",
                "Forwarded",
                "for=10.0.0.1",
                "X-Channel",
                "internal",
                "X-Real-IP",
                "10.0.0.1",
                "Cookie",
                "a=b",
                "Idempotency-Key",
                "k1",
                "Access-Purpose",
                "%E6%A0%B8%E5%AE%9E",
                "X-Signature",
                "t=1,v1=00");

        var seen = json(answer).path("headers");
        assertThat(seen.propertyNames())
                .doesNotContain(
                        "x-user",
                        "x-forwarded-for",
                        "x-forwarded-user",
                        "forwarded",
                        "x-channel",
                        "x-real-ip",
                        "cookie");
        assertThat(seen.path("idempotency-key").stringValue()).isEqualTo("k1");
        assertThat(seen.path("access-purpose").stringValue()).isEqualTo("%E6%A0%B8%E5%AE%9E");
        // the treasury signs its notices
        assertThat(seen.path("x-signature").stringValue()).isEqualTo("t=1,v1=00");
    }

    @Test
    void continuesTheTraceOfTheCaller() throws Exception {
        var answer = send(
                "GET",
                "/api/declaration/v1/echo",
                null,
                "traceparent",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        assertThat(answer.headers().firstValue("X-Trace-Id")).hasValue("0af7651916cd43dd8448eb211c80319c");
        assertThat(json(answer).path("headers").path("traceparent").stringValue())
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                .endsWith("-01")
                .doesNotContain("b7ad6b7169203331");
    }

    @Test
    void tellsBrowsersWhatTheyMustNotDoAndNobodyWhatRunsBehind() throws Exception {
        var headers = send("GET", "/api/declaration/v1/echo", null).headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void refusesABodyThatIsTooLargeByItsLength() throws Exception {
        var answer = send("POST", "/api/declaration/v1/echo", "x".repeat(1024 * 1024 + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).path("code").stringValue()).isEqualTo("content-too-large");
    }

    @Test
    void refusesABodyThatTurnsOutTooLarge() throws Exception {
        var body = "x".repeat(3 * 1024 * 1024).getBytes(StandardCharsets.UTF_8);
        var answer = HTTP.send(
                request("/api/invoice/v1/echo")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).path("code").stringValue()).isEqualTo("content-too-large");
    }

    @Test
    void takesALargeBatchOnItsOwnAddress() throws Exception {
        var answer = send("POST", "/api/invoice/v1/taxpayers/t1/invoice-batches", "x".repeat(3 * 1024 * 1024));

        assertThat(json(answer).path("size").longValue()).isEqualTo(3 * 1024 * 1024);
    }

    @ParameterizedTest
    @CsvSource({"414, uri-too-long", "431, headers-too-large", "400, malformed-request"})
    void answersWithAProblemEvenWhatIsNotReadToTheEnd(int status, String code) throws Exception {
        var request =
                switch (status) {
                    case 414 -> "GET /" + "x".repeat(9000) + " HTTP/1.1\r\nHost: a\r\n\r\n";
                    case 431 -> "GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000) + "\r\n\r\n";
                    default -> "GET /a|b HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n";
                };

        var answer = raw(request);

        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json", code);
    }

    @Test
    void showsTheApiDocumentsOfAllServicesWithoutAnyOtherSite() throws Exception {
        var page = send("GET", "/docs", null);

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("http://", "https://");
        for (var file : new String[] {"ui/swagger-ui.css", "ui/swagger-ui-bundle.js", "page/page.js"}) {
            assertThat(page.body()).contains("/docs/" + file);
            assertThat(send("GET", "/docs/" + file, null).statusCode()).isEqualTo(200);
        }
        assertThat(send("GET", "/docs/", null).headers().firstValue("Location")).contains("/docs");
        assertThat(json(send("GET", "/docs/services", null)).findValuesAsString("url"))
                .contains("/api/declaration/v1/openapi", "/api/added-by-configuration/v1/openapi");
        assertThat(send("GET", "/docs/page/../../application.yaml", null).statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void showsItsStateOnlyWhereOperatorsLook() throws Exception {
        assertThat(send("GET", "/readyz", null).body()).contains("UP");
        assertThat(send("GET", "/actuator/prometheus", null).statusCode()).isEqualTo(404);
        send("GET", "/api/declaration/v1/echo", null);
        var metrics = HTTP.send(
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + gateway.managementPort() + "/actuator/prometheus"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(metrics.body()).contains("etax_gateway_requests_seconds_count{channel=\"public\"");
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers)
            throws Exception {
        var request = request(path)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway.url(path))).version(HttpClient.Version.HTTP_1_1);
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", gateway.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int nobodysPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static ServerSocket garbage() throws IOException {
        var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (var socket = server.accept()) {
                    socket.getInputStream().read(new byte[1024]);
                    socket.getOutputStream()
                            .write("\u0000\u0001 not HTTP at all\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                } catch (IOException closed) {
                    return;
                }
            }
        });
        return server;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
