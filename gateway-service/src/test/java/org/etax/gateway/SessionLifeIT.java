package org.etax.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.etax.local.KeycloakServer;
import org.etax.local.ServerProcess;
import org.etax.local.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A session from sign-in to its end: tokens are renewed on the way, and Keycloak may be away for a while. */
class SessionLifeIT {

    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    private static ServerProcess keycloak;
    private static Service service;
    private static Gateway gateway;

    /** A Keycloak that this test may kill; it shares realms and people with the one of the other tests. */
    @BeforeAll
    static void start(@TempDir Path logs) throws IOException {
        var shared = TestServers.keycloak();
        var own = new KeycloakServer(
                freePort(), TestServers.postgres(), shared.secrets(), List.of("-Xmx384m", "-XX:TieredStopAtLevel=1"));
        keycloak = new ServerProcess(own, logs);
        keycloak.start();
        service = new Service();
        InstantSource time = () -> Instant.now().plus(AHEAD.get());
        gateway = Gateway.start(
                own,
                time.withZone(ZoneOffset.UTC),
                Map.of("etax.services.declaration.url", service.url(), "etax.sign-in.renew-before", "2m"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        service.close();
        keycloak.close();
    }

    @BeforeEach
    void everybodyIsInTheSameTimeAgain() {
        AHEAD.set(Duration.ZERO);
    }

    @Test
    void renewsATokenThatIsAboutToEndForAllRequestsThatComeTogether() {
        var browser = signedIn();
        var first = token(browser.get("/api/declaration/v1/echo"));

        AHEAD.set(Duration.ofMinutes(4));
        var answers = IntStream.range(0, 12)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> browser.get("/api/declaration/v1/echo")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(new HashSet<>(answers.stream().map(SessionLifeIT::token).toList()))
                .doesNotContain(first);
    }

    @Test
    void keepsATokenThatLivesLongEnough() {
        var browser = signedIn();

        assertThat(token(browser.get("/api/declaration/v1/echo")))
                .isEqualTo(token(browser.get("/api/declaration/v1/echo")));
    }

    @Test
    void endsEverySessionAfterAWorkingDay() {
        var browser = signedIn();

        AHEAD.set(Duration.ofHours(8).plusSeconds(1));

        var answer = browser.get("/bff/me");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(code(answer)).isEqualTo("not-signed-in");
        AHEAD.set(Duration.ZERO);
        assertThat(browser.get("/bff/me").statusCode()).isEqualTo(401);
    }

    @Test
    void endsASessionAtATerminalMuchEarlier() {
        var terminal = signedIn("kiosk");
        var portal = signedIn();
        var first = token(terminal.get("/api/declaration/v1/echo"));

        AHEAD.set(Duration.ofMinutes(2));
        assertThat(token(terminal.get("/api/declaration/v1/echo"))).isNotEqualTo(first);
        AHEAD.set(Duration.ofMinutes(30).plusSeconds(1));
        var ended = terminal.get("/api/declaration/v1/echo");

        assertThat(ended.statusCode()).isEqualTo(200);
        assertThat(ended.body()).doesNotContain("authorization");
        assertThat(terminal.get("/bff/me").statusCode()).isEqualTo(401);
        assertThat(portal.get("/bff/me").statusCode()).isEqualTo(200);
    }

    @Test
    void worksOnWithALivingTokenWhileKeycloakIsAwayAndSaysSoWhenItHasEnded() {
        var browser = signedIn();
        var first = token(browser.get("/api/declaration/v1/echo"));

        keycloak.kill();

        AHEAD.set(Duration.ofMinutes(4));
        var living = browser.get("/api/declaration/v1/echo");
        assertThat(living.statusCode()).isEqualTo(200);
        assertThat(token(living)).isEqualTo(first);
        AHEAD.set(Duration.ofMinutes(6));
        var ended = browser.get("/api/declaration/v1/echo");
        assertThat(ended.statusCode()).isEqualTo(503);
        assertThat(code(ended)).isEqualTo("identity-provider-unavailable");
        assertThat(ended.headers().firstValue("Retry-After")).isPresent();

        keycloak.start();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> browser.get("/api/declaration/v1/echo").statusCode() == 200);
        assertThat(token(browser.get("/api/declaration/v1/echo"))).isNotEqualTo(first);
    }

    @Test
    void endsAtKeycloakWhatItCouldNotEndThereAtOnce() {
        var here = signedIn();
        var lost = signedIn();

        assertThat(asksForThePassword(lost)).isFalse();
        keycloak.kill();
        var ended = here.send(
                "DELETE",
                "/bff/sessions/" + other(here),
                null,
                "X-CSRF-Token",
                here.me().path("csrf").path("token").stringValue());

        assertThat(ended.statusCode()).isEqualTo(204);
        assertThat(lost.get("/bff/me").statusCode()).isEqualTo(401);

        // what nobody can read does not stand in the way
        Gateway.askRedis(redis -> redis.hset("etax:owed-logouts", "unreadable", "{"));
        keycloak.start();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> Gateway.askRedis(redis -> redis.hlen("etax:owed-logouts")) == 0);
        assertThat(asksForThePassword(lost)).isTrue();
        assertThat(here.get("/bff/me").statusCode()).isEqualTo(200);
    }

    private static Browser signedIn() {
        return signedIn("taxpayers");
    }

    private static Browser signedIn(String entrance) {
        var browser = new Browser(gateway);
        browser.signIn(
                entrance,
                "",
                List.of(Map.of(
                        "username",
                        "lin.xiaoyan",
                        "password",
                        TestServers.keycloak().secrets().demoPassword())));
        return browser;
    }

    private static String other(Browser browser) {
        var sessions = JsonMapper.shared().readTree(browser.get("/bff/sessions").body());
        return sessions.path("items")
                .valueStream()
                .filter(one -> !one.path("current").booleanValue())
                .findFirst()
                .orElseThrow()
                .path("id")
                .stringValue();
    }

    private static boolean asksForThePassword(Browser browser) {
        return browser.follow(browser.get("/bff/login/taxpayers")).body().contains("kc-form-login");
    }

    /** The token that the service behind was handed. */
    private static String token(HttpResponse<String> echo) {
        return JsonMapper.shared()
                .readTree(echo.body())
                .path("headers")
                .path("authorization")
                .stringValue();
    }

    private static String code(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).path("code").stringValue();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
