package org.etax.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.etax.local.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A self-service terminal: one browser, a stranger every few minutes. */
class KioskIT {

    private static Service service;
    private static Gateway gateway;

    @BeforeAll
    static void start() throws IOException {
        service = new Service();
        gateway = Gateway.start(Map.of(
                "etax.edge.public-url", "http://localhost:8080",
                "etax.services.declaration.url", service.url(),
                "etax.services.goldentax.url", service.url()));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        service.close();
    }

    @Test
    void tellsThePageItsChannelFromTheClientOfTheSession() {
        var terminal = signedIn("lin.xiaoyan");

        var me = JsonMapper.shared()
                .readTree(terminal.get("/bff/me", "X-Channel", "portal").body());

        assertThat(me.path("realm").stringValue()).isEqualTo("taxpayers");
        assertThat(me.path("channel").stringValue()).isEqualTo("kiosk");
        assertThat(me.path("idleSeconds").longValue()).isEqualTo(180);
    }

    @Test
    void forgetsTheSessionAfterThreeMinutesWithoutARequest() {
        var terminal = signedIn("lin.xiaoyan");
        var portal = new Browser(gateway);
        signIn(portal, "taxpayers", "lin.xiaoyan");

        assertThat(secondsToLive(terminal)).isBetween(1L, 180L);
        assertThat(secondsToLive(portal)).isGreaterThan(180L);
    }

    @Test
    void asksForThePasswordThoughKeycloakKnowsTheBrowser() {
        var browser = new Browser(gateway);
        signIn(browser, "taxpayers", "lin.xiaoyan");

        var page = browser.follow(browser.get("/bff/login/kiosk?returnTo=/kiosk/"));

        assertThat(page.body()).contains("password");
    }

    @Test
    void signsOutAtKeycloakToo() {
        var terminal = signedIn("lin.xiaoyan");
        var token = terminal.me().path("csrf").path("token").stringValue();

        var answer = terminal.post("/bff/logout", "X-CSRF-Token", token);

        assertThat(answer.body()).contains("true");
        assertThat(terminal.get("/bff/me").statusCode()).isEqualTo(401);
    }

    @Test
    void reachesOnlyWhatATerminalOffers() {
        var terminal = signedIn("lin.xiaoyan");

        var refused = terminal.get("/api/goldentax/v1/echo");

        assertThat(terminal.get("/api/declaration/v1/echo").statusCode()).isEqualTo(200);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("channel-forbidden");
    }

    private static Browser signedIn(String account) {
        var browser = new Browser(gateway);
        signIn(browser, "kiosk", account);
        return browser;
    }

    private static HttpResponse<String> signIn(Browser browser, String entrance, String account) {
        var password = TestServers.keycloak().secrets().demoPassword();
        return browser.signIn(entrance, "", List.of(Map.of("username", account, "password", password)));
    }

    private static long secondsToLive(Browser browser) {
        var session = browser.gatewayCookies().get("etax-session");
        return Gateway.askRedis(redis -> redis.ttl("etax:session:sessions:" + session));
    }
}
