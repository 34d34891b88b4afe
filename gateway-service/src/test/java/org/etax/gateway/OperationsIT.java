package org.etax.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.etax.local.SignIn;
import org.etax.local.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What operators see and do at the gateway; two gateways share one Redis. */
class OperationsIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration SECONDS = Duration.ofSeconds(20);
    private static final String CHANNELS = "/api/gateway/v1/operations/channels";
    private static final String CLOSURE = CHANNELS + "/direct/closure";

    private static Service service;
    private static Map<String, Object> settings;
    private static Gateway first;
    private static Gateway second;
    private static Gateway late;
    private static Browser operator;
    private static String csrf;
    private static String erp;
    private static int acts;

    @BeforeAll
    static void start() throws IOException {
        service = new Service();
        settings = Map.of(
                "etax.services.declaration.url",
                service.url(),
                "etax.services.registration.url",
                "http://127.0.0.1:1",
                "etax.operations.traffic-every",
                "200ms",
                "etax.operations.closures-every",
                "200ms",
                "spring.data.redis.url",
                "redis://:%s@127.0.0.1:%d/12"
                        .formatted(
                                TestServers.redis().password(),
                                TestServers.redis().port()));
        first = Gateway.start(settings);
        second = Gateway.start(settings);
        var secrets = TestServers.keycloak().secrets();
        operator = new Browser(first);
        operator.signIn(
                "officers",
                "",
                List.of(
                        Map.of("username", "ops.admin", "password", secrets.demoPassword()),
                        Map.of("otp", secrets.oneTimePassword("ops.admin"))));
        csrf = operator.me().path("csrf").path("token").stringValue();
        erp = new SignIn(TestServers.keycloak().taxpayerIssuer(), "demo-erp", secrets.demoErp()).program();
    }

    @AfterAll
    static void stop() {
        // gateways of one process share their threads, so none is closed before
        if (late != null) {
            late.close();
        }
        second.close();
        first.close();
        service.close();
    }

    @AfterEach
    void openAgain() {
        assertThat(act("DELETE", CLOSURE, null, key()).statusCode()).isEqualTo(204);
        assertThat(act("DELETE", CHANNELS + "/public/closure", null, key()).statusCode())
                .isEqualTo(204);
        await().atMost(SECONDS).until(() -> echo(second) == 200);
    }

    @Test
    void closesAChannelAtEveryGatewayAndTellsItsCallersWhyAndWhenToComeBack() throws Exception {
        var until = Instant.now().plusSeconds(600).truncatedTo(ChronoUnit.SECONDS);

        var closed = act("PUT", CLOSURE, notice("接口维护中", "The interface is being mended", until), key());

        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(json(closed).path("by").stringValue()).isEqualTo("ops.admin");
        assertThat(echo(first)).isEqualTo(503);
        await().atMost(SECONDS).until(() -> echo(second) == 503);
        var refused = get(second, "/api/declaration/v1/echo", erp, "Accept-Language", "en");
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(refused).path("code").stringValue()).isEqualTo("channel-closed");
        assertThat(json(refused).path("detail").stringValue()).isEqualTo("The interface is being mended");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(500, 600);
        assertThat(channel("direct").path("state").stringValue()).isEqualTo("CLOSED");
        assertThat(channel("direct").at("/closure/reason").stringValue()).isEqualTo("升级");
        // a gateway that starts now knows it too
        late = Gateway.start(settings);
        await().atMost(SECONDS).until(() -> echo(late) == 503);

        assertThat(act("DELETE", CLOSURE, null, key()).statusCode()).isEqualTo(204);

        assertThat(echo(first)).isEqualTo(200);
        await().atMost(SECONDS).until(() -> echo(second) == 200);
        assertThat(channel("direct").path("state").stringValue()).isEqualTo("OPEN");
    }

    @Test
    void doesAnActOnceAndKeepsWhoDidItWithTheStateBeforeAndAfter() {
        var key = key();
        var body = notice("维护", "Maintenance", null);

        var once = act("PUT", CLOSURE, body, key);
        var twice = act("PUT", CLOSURE, body, key);
        var other = act("PUT", CLOSURE, notice("别的", "Other", null), key);
        act("DELETE", CLOSURE, null, key());

        assertThat(once.statusCode()).isEqualTo(200);
        assertThat(twice.body()).isEqualTo(once.body());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(json(other).path("code").stringValue()).isEqualTo("idempotency-key-reused");
        var entries = entries();
        var opened = entries.getLast();
        var closed = entries.get(entries.size() - 2);
        assertThat(closed.path("action").stringValue()).isEqualTo("close-channel");
        assertThat(closed.path("actorName").stringValue()).isEqualTo("ops.admin");
        assertThat(closed.path("subjectId").stringValue()).isEqualTo("direct");
        assertThat(closed.has("before") && !closed.path("before").isNull()).isFalse();
        assertThat(closed.path("after").stringValue()).contains("维护");
        assertThat(opened.path("action").stringValue()).isEqualTo("open-channel");
        assertThat(opened.path("before").stringValue())
                .isEqualTo(closed.path("after").stringValue());
    }

    private static List<JsonNode> entries() {
        var entries = new ArrayList<JsonNode>();
        var next = "";
        do {
            var page = json(operator.get("/api/gateway/v1/operations/audit-entries?limit=2" + next));
            page.path("items").forEach(entries::add);
            next = page.path("next").isString() ? "&after=" + page.path("next").stringValue() : null;
        } while (next != null);
        return entries;
    }

    @Test
    void neverClosesTheChannelOfTheOperatorsThemselves() {
        var refused = act("PUT", CHANNELS + "/console/closure", notice("关", "Closed", null), key());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).path("code").stringValue()).isEqualTo("channel-not-closable");
        assertThat(channel("console").path("closable").booleanValue()).isFalse();
        assertThat(channel("console").path("clients").toString()).isEqualTo("[\"officers/gateway\"]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/notice/zh,/notice/en,/reason",
                "{\"notice\":{\"zh\":\"a\",\"en\":\" \"},\"reason\":\"r\"}|/notice/en",
                "{\"notice\":{\"zh\":\"a\",\"en\":\"b\"},\"reason\":\"r\",\"until\":\"tomorrow\"}|/until",
                "{\"notice\":{\"zh\":\"a\",\"en\":\"b\"},\"reason\":\"r\",\"until\":\"2020-01-01T00:00:00Z\"}|/until",
                "{\"notice\":\"closed\",\"reason\":\"r\"}|/notice",
            })
    void namesWhatIsWrongWithAClosure(String body, String pointers) {
        var refused = act("PUT", CLOSURE, body, key());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).path("errors").findValuesAsString("pointer")).containsExactly(pointers.split(","));
        assertThat(json(refused).at("/errors/0/message").stringValue()).containsPattern("\\p{IsHan}");
    }

    @Test
    void refusesWhatNobodyCanMeanAndWhoeverIsNoOperator() throws Exception {
        var body = notice("关", "Closed", null);
        assertThat(act("PUT", CHANNELS + "/nowhere/closure", body, key()).statusCode())
                .isEqualTo(404);
        assertThat(act("PUT", CLOSURE, body, null).statusCode()).isEqualTo(400);
        assertThat(act("PUT", CLOSURE, body, "no spaces").statusCode()).isEqualTo(400);
        assertThat(operator.send("PUT", CLOSURE, body, "Idempotency-Key", key()).statusCode())
                .as("without the page's token")
                .isEqualTo(403);
        for (var path :
                List.of(CHANNELS, "/api/gateway/v1/operations/audit-entries", "/api/gateway/v1/operations/processes")) {
            assertThat(get(first, path, null).statusCode()).isEqualTo(401);
            assertThat(get(first, path, erp).statusCode()).isEqualTo(403);
        }
        for (var query : List.of("limit=0", "limit=501", "after=x")) {
            var refused = operator.get("/api/gateway/v1/operations/audit-entries?" + query);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(json(refused).at("/errors/0/pointer").stringValue()).isEqualTo(query.split("=")[0]);
        }
        assertThat(operator.get("/api/gateway/v1/operations/audit-entries?limit=many")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void countsWhatPassesThroughAChannelOverAllGateways() throws Exception {
        long requests = channel("direct").at("/traffic/window/requests").longValue();
        long failed = channel("direct").at("/traffic/window/failed").longValue();

        for (int n = 0; n < 5; n++) {
            echo(first);
            echo(second);
        }
        get(second, "/api/declaration/v1/broken", erp);
        get(second, "/api/declaration/v1/refusing", erp);

        await().atMost(SECONDS).untilAsserted(() -> {
            var window = channel("direct").at("/traffic/window");
            assertThat(window.path("requests").longValue()).isGreaterThanOrEqualTo(requests + 12);
            assertThat(window.path("failed").longValue()).isGreaterThanOrEqualTo(failed + 1);
            assertThat(window.path("refused").longValue()).isPositive();
            assertThat(window.path("p95Milliseconds").longValue())
                    .isGreaterThanOrEqualTo(window.path("p50Milliseconds").longValue())
                    .isPositive();
        });
        assertThat(channel("direct").at("/traffic/perSecond").doubleValue()).isPositive();
        assertThat(channel("direct").at("/traffic/minutes").size()).isEqualTo(15);
    }

    @Test
    void tellsEverybodyHowTheBureauIs() throws Exception {
        act("PUT", CHANNELS + "/public/closure", notice("暂停", "Paused", null), key());
        await().atMost(SECONDS)
                .until(() -> get(second, "/api/declaration/v1/echo", null).statusCode() == 503);

        await().atMost(SECONDS).untilAsserted(() -> assertThat(
                        status().at("/closedChannels/0/notice/en").stringValue())
                .isEqualTo("Paused"));

        var status = status();
        assertThat(state(status, "declaration")).isEqualTo("UP");
        assertThat(state(status, "registration")).isEqualTo("DOWN");
        assertThat(status.at("/services").findValuesAsString("zh")).contains("申报与缴款");
        assertThat(status.at("/closedChannels/0").has("by")).isFalse();
        assertThat(get(second, "/api/gateway/v1/public/status", null).headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("max-age=5"));
        var page = get(second, "/api/gateway/v1/public/status.html", null);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body()).contains("申报与缴款", "正常", "中断", "Paused");
    }

    @Test
    void tellsOperatorsHowEachProcessIs() throws Exception {
        var processes = json(operator.get("/api/gateway/v1/operations/processes"));

        var gateway = processes.at("/items/0");
        assertThat(gateway.path("service").stringValue()).isEqualTo("gateway");
        assertThat(gateway.at("/process/health").stringValue()).isEqualTo("UP");
        assertThat(gateway.at("/process/parts/0/name").stringValue()).isEqualTo("redis");
        assertThat(gateway.at("/process/java").stringValue()).startsWith("25");
        assertThat(processes.path("items").findValuesAsString("circuit")).contains("CLOSED");
        assertThat(metrics()).contains("etax_circuit{to=\"declaration\"} 0.0");
    }

    /** {@code mvn … -Detax.publish-api=true} writes the file anew after a wanted change. */
    @Test
    void thePublishedDescriptionIsTheOneOfTheCode() throws Exception {
        var description = json(get(first, "/api/gateway/v1/openapi", null));
        var now = JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(description) + "\n";
        // where the tokens come from is the installation's
        now = now.replaceAll("http://localhost:\\d+/realms/", "http://localhost:8180/realms/");
        var file = Path.of("../docs/api/gateway.json");
        if (Boolean.getBoolean("etax.publish-api")) {
            Files.writeString(file, now);
        }
        assertThat(now).isEqualTo(Files.readString(file));
        assertThat(description.path("paths").propertyNames())
                .contains(CHANNELS, "/api/gateway/v1/public/status", "/bff/sessions", "/bff/me");
    }

    @Test
    void listsItsOwnDescriptionWithThoseOfTheServices() throws Exception {
        assertThat(get(first, "/docs/services", null).body()).contains("/api/gateway/v1/openapi");
    }

    private static String metrics() throws Exception {
        var address = URI.create("http://localhost:" + first.managementPort() + "/actuator/prometheus");
        return HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static JsonNode status() throws Exception {
        return json(get(second, "/api/gateway/v1/public/status", null));
    }

    private static String state(JsonNode status, String service) {
        for (var one : status.path("services")) {
            if (one.path("name").stringValue().equals(service)) {
                return one.path("state").stringValue();
            }
        }
        throw new AssertionError("no " + service + " in " + status);
    }

    private static JsonNode channel(String name) {
        for (var channel : json(operator.get(CHANNELS)).path("items")) {
            if (channel.path("name").stringValue().equals(name)) {
                return channel;
            }
        }
        throw new AssertionError("no channel " + name);
    }

    private static int echo(Gateway gateway) throws Exception {
        return get(gateway, "/api/declaration/v1/echo", erp).statusCode();
    }

    private static HttpResponse<String> get(Gateway gateway, String path, String token, String... headers)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create(gateway.url(path)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> act(String method, String path, String body, String key) {
        return key == null
                ? operator.send(method, path, body, "X-CSRF-Token", csrf, "Content-Type", "application/json")
                : operator.send(
                        method,
                        path,
                        body,
                        "X-CSRF-Token",
                        csrf,
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        key);
    }

    private static String key() {
        return "operations-it-" + System.identityHashCode(operator) + "-" + ++acts;
    }

    private static String notice(String zh, String en, Instant until) {
        var expected = until == null ? "" : ",\"until\":\"" + until + "\"";
        return "{\"notice\":{\"zh\":\"%s\",\"en\":\"%s\"},\"reason\":\"升级\"%s}".formatted(zh, en, expected);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
