package org.etax.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.etax.local.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person looks at where she is signed in, and ends sessions. */
class DevicesIT {

    private static Service service;
    private static Gateway first;
    private static Gateway second;

    @BeforeAll
    static void start() throws IOException {
        service = new Service();
        var settings = Map.<String, Object>of(
                "etax.services.declaration.url",
                service.url(),
                "spring.data.redis.url",
                "redis://:%s@127.0.0.1:%d/13"
                        .formatted(
                                TestServers.redis().password(),
                                TestServers.redis().port()));
        first = Gateway.start(settings);
        second = Gateway.start(settings);
    }

    @AfterAll
    static void stop() {
        second.close();
        first.close();
        service.close();
    }

    @BeforeEach
    void onlyTheseSessions() {
        var browser = signedIn("sun.tao");
        browser.send("DELETE", "/bff/sessions", null, "X-CSRF-Token", csrf(browser));
        browser.post("/bff/logout", "X-CSRF-Token", csrf(browser));
    }

    @Test
    void listsThePersonsSessionsWithTheirDevices() {
        var here = signedIn("sun.tao");
        signedIn("sun.tao");
        signedIn("lin.xiaoyan");

        var sessions = sessions(here);

        assertThat(sessions).hasSize(2);
        assertThat(sessions.stream().filter(one -> one.path("current").booleanValue()))
                .hasSize(1);
        var one = sessions.getFirst();
        assertThat(one.path("browser").stringValue()).isEqualTo("Firefox");
        assertThat(one.path("system").stringValue()).isEqualTo("Windows");
        assertThat(one.path("address").stringValue())
                .doesNotContain("127.0.0.1")
                .endsWith("*");
        assertThat(one.path("lastSeen").stringValue()).isNotEmpty();
        assertThat(sessions.toString()).doesNotContain(here.gatewayCookies().get("etax-session"));
    }

    @Test
    void endsAnotherSessionAtOnceAtEveryGateway() {
        var here = signedIn("sun.tao");
        var lost = signedIn("sun.tao");
        var elsewhere = new Browser(second);
        elsewhere.gatewayCookies().putAll(lost.gatewayCookies());
        assertThat(elsewhere.get("/api/declaration/v1/echo").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/bff/me").statusCode()).isEqualTo(200);
        var id = sessions(here).stream()
                .filter(one -> !one.path("current").booleanValue())
                .findFirst()
                .orElseThrow()
                .path("id")
                .stringValue();

        assertThat(here.send("DELETE", "/bff/sessions/" + id, null).statusCode())
                .as("without the page's token")
                .isEqualTo(403);
        var ended = here.send("DELETE", "/bff/sessions/" + id, null, "X-CSRF-Token", csrf(here));

        assertThat(ended.statusCode()).isEqualTo(204);
        assertThat(elsewhere.get("/bff/me").statusCode()).isEqualTo(401);
        assertThat(lost.get("/bff/me").statusCode()).isEqualTo(401);
        assertThat(here.get("/bff/me").statusCode()).isEqualTo(200);
        assertThat(sessions(here)).hasSize(1);
        var again = here.send("DELETE", "/bff/sessions/" + id, null, "X-CSRF-Token", csrf(here));
        assertThat(again.statusCode()).isEqualTo(404);
    }

    @Test
    void endsAllOthersAndKeepsTheOneThatAsks() {
        var here = signedIn("sun.tao");
        var other = signedIn("sun.tao");
        var third = signedIn("sun.tao");

        var ended = here.send("DELETE", "/bff/sessions", null, "X-CSRF-Token", csrf(here));

        assertThat(json(ended).path("ended").intValue()).isEqualTo(2);
        assertThat(other.get("/bff/me").statusCode()).isEqualTo(401);
        assertThat(third.get("/bff/me").statusCode()).isEqualTo(401);
        assertThat(here.get("/bff/me").statusCode()).isEqualTo(200);
    }

    @Test
    void endsNobodyElsesSession() {
        var lin = signedIn("lin.xiaoyan");
        var id = sessions(lin).getFirst().path("id").stringValue();
        var sun = signedIn("sun.tao");

        var refused = sun.send("DELETE", "/bff/sessions/" + id, null, "X-CSRF-Token", csrf(sun));

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(lin.get("/bff/me").statusCode()).isEqualTo(200);
        assertThat(new Browser(first).get("/bff/sessions").statusCode()).isEqualTo(401);
    }

    @Test
    void forgetsASessionThatWasLeft() {
        var here = signedIn("sun.tao");
        var left = signedIn("sun.tao");

        left.post("/bff/logout", "X-CSRF-Token", csrf(left));

        assertThat(sessions(here)).hasSize(1);
    }

    private static List<JsonNode> sessions(Browser browser) {
        var items = json(browser.get("/bff/sessions")).path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static String csrf(Browser browser) {
        return browser.me().path("csrf").path("token").stringValue();
    }

    private static Browser signedIn(String username) {
        var browser =
                new Browser(first, "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0");
        var password = TestServers.keycloak().secrets().demoPassword();
        browser.signIn("taxpayers", "", List.of(Map.of("username", username, "password", password)));
        return browser;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
