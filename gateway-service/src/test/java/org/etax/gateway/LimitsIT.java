package org.etax.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.etax.local.SignIn;
import org.etax.local.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs with real tokens, their channels and their limits. */
class LimitsIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Service service;
    private static String erp;
    private static String adapter;
    private static int database;

    @BeforeAll
    static void start() throws IOException {
        service = new Service();
        var keycloak = TestServers.keycloak();
        erp = new SignIn(
                        keycloak.taxpayerIssuer(),
                        "demo-erp",
                        keycloak.secrets().demoErp())
                .program();
        adapter = new SignIn(
                        keycloak.taxpayerIssuer(),
                        "golden-tax-adapter",
                        keycloak.secrets().goldenTaxAdapter())
                .program();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void limitsACallerAndTellsHimWhatIsLeft() {
        try (var gateway = start(Map.of(
                "etax.limits.buckets.default.capacity",
                3,
                "etax.limits.buckets.default.period",
                "1h",
                "etax.limits.buckets.status.capacity",
                100,
                "etax.limits.buckets.status.period",
                "1h"))) {
            var answers = IntStream.range(0, 4)
                    .mapToObj(call -> get(gateway, "/api/declaration/v1/echo", erp))
                    .toList();

            assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(200, 200, 200, 429);
            assertThat(answers.getFirst().headers().firstValue("RateLimit-Limit"))
                    .hasValue("3");
            assertThat(answers)
                    .extracting(answer ->
                            answer.headers().firstValue("RateLimit-Remaining").orElseThrow())
                    .containsExactly("2", "1", "0", "0");
            var refused = answers.getLast();
            assertThat(json(refused).path("code").stringValue()).isEqualTo("rate-limit-exceeded");
            assertThat(Integer.parseInt(
                            refused.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1, 1200);
            // looking up a result spends from a bucket of its own, and so does another caller
            assertThat(get(gateway, "/api/invoice/v1/taxpayers/t1/invoice-batches/b1", erp)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(get(gateway, "/api/declaration/v1/echo", adapter).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void takesTreasuryNoticesHoweverOftenThePublicHasCalledFromTheSameAddress() throws Exception {
        try (var gateway = start(
                Map.of("etax.limits.buckets.anonymous.capacity", 1, "etax.limits.buckets.anonymous.period", "1h"))) {
            assertThat(anonymously(gateway, "/api/declaration/v1/echo")).isEqualTo(200);
            assertThat(anonymously(gateway, "/api/declaration/v1/echo")).isEqualTo(429);
            assertThat(anonymously(gateway, "/api/declaration/v1/treasury-notices"))
                    .isEqualTo(200);
        }
    }

    private static int anonymously(Gateway gateway, String path) throws Exception {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create(gateway.url(path)))
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    @Test
    void limitsAChannelAsAWhole() {
        try (var gateway = start(Map.of(
                "etax.channels.taxpayers.demo-erp.name", "narrow",
                "etax.channels.taxpayers.demo-erp.total.capacity", 2,
                "etax.channels.taxpayers.demo-erp.total.period", "1h"))) {
            get(gateway, "/api/declaration/v1/echo", erp);
            get(gateway, "/api/declaration/v1/echo", erp);

            assertThat(get(gateway, "/api/declaration/v1/echo", erp).statusCode())
                    .isEqualTo(429);
        }
    }

    @Test
    void keepsAChannelToItsPaths() {
        try (var gateway = start(Map.of("etax.channels.taxpayers.demo-erp.paths", "/api/invoice/"))) {
            var refused = get(gateway, "/api/declaration/v1/echo", erp);

            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(json(refused).path("code").stringValue()).isEqualTo("channel-forbidden");
            assertThat(get(gateway, "/api/invoice/v1/echo", erp).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void tellsTheCallersOfADisabledChannelWhy() {
        try (var gateway = start(Map.of(
                "etax.channels.taxpayers.demo-erp.status", "DISABLED",
                "etax.channels.taxpayers.demo-erp.notice.zh", "渠道维护中",
                "etax.channels.taxpayers.demo-erp.notice.en", "Closed for maintenance"))) {
            var refused = get(gateway, "/api/declaration/v1/echo", erp);

            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(json(refused).path("code").stringValue()).isEqualTo("channel-disabled");
            assertThat(json(refused).path("detail").stringValue()).isEqualTo("渠道维护中");
        }
    }

    @Test
    void refusesAClientThatIsNoChannel() {
        try (var gateway = start(Map.of(
                "etax.security.taxpayer-issuer",
                TestServers.keycloak().officerIssuer(),
                "etax.security.officer-issuer",
                TestServers.keycloak().taxpayerIssuer()))) {
            // the row is one of realm "taxpayers", the token now counts as one of realm "officers"
            var refused = get(gateway, "/api/declaration/v1/echo", erp);

            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(json(refused).path("code").stringValue()).isEqualTo("client-unknown");
        }
    }

    @Test
    void refusesATokenThatIsNotWhole() {
        try (var gateway = start(Map.of())) {
            for (var token : new String[] {"x", "a.b.c", erp.substring(0, erp.length() - 8) + "AAAAAAAA"}) {
                var refused = get(gateway, "/api/declaration/v1/echo", token);

                assertThat(refused.statusCode()).isEqualTo(401);
                assertThat(json(refused).path("code").stringValue()).isEqualTo("token-invalid");
            }
        }
    }

    private static Gateway start(Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put("etax.services.declaration.url", service.url());
        all.put("etax.services.invoice.url", service.url());
        // what an earlier test has spent stays in its own database
        all.put(
                "spring.data.redis.url",
                "redis://:%s@127.0.0.1:%d/%d"
                        .formatted(
                                TestServers.redis().password(),
                                TestServers.redis().port(),
                                ++database));
        return Gateway.start(all);
    }

    private static HttpResponse<String> get(Gateway gateway, String path, String token) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(gateway.url(path)))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
