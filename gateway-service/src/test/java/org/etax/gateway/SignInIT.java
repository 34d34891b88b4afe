package org.etax.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.etax.local.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SignInIT {

    private static Service service;
    private static Gateway gateway;

    @BeforeAll
    static void start() throws IOException {
        service = new Service();
        gateway = Gateway.start(Map.of(
                "etax.edge.public-url", "http://localhost:8080", "etax.services.declaration.url", service.url()));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        service.close();
    }

    @Test
    void tellsAPersonWhoHasSignedInWhoSheIs() {
        var browser = new Browser(gateway);
        var arrival = signIn(browser, "?returnTo=/portal/returns?period%3D2026-11");

        assertThat(arrival.headers().firstValue("Location")).hasValue("/portal/returns?period=2026-11");
        var me = browser.me();
        assertThat(me.path("realm").stringValue()).isEqualTo("taxpayers");
        assertThat(me.path("username").stringValue()).isEqualTo("lin.xiaoyan");
        assertThat(me.path("name").stringValue()).isEqualTo("林晓燕");
        assertThat(me.path("channel").stringValue()).isEqualTo("portal");
        assertThat(me.path("csrf").path("header").stringValue()).isEqualTo("X-CSRF-Token");
        assertThat(me.toString()).doesNotContain("eyJ");
    }

    @Test
    void signsAnOfficerInWithASecondFactor() {
        var browser = new Browser(gateway);
        var secrets = TestServers.keycloak().secrets();
        browser.signIn(
                "officers",
                "",
                List.of(
                        Map.of("username", "luo.wei", "password", secrets.demoPassword()),
                        Map.of("otp", secrets.oneTimePassword("luo.wei"))));

        assertThat(browser.me().path("realm").stringValue()).isEqualTo("officers");
        assertThat(browser.me().path("channel").stringValue()).isEqualTo("console");
    }

    @Test
    void answersStrangersWithAProblem() {
        var answer = new Browser(gateway).get("/bff/me", "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer.body()).path("code").stringValue()).isEqualTo("not-signed-in");
        assertThat(json(answer.body()).path("title").stringValue()).isEqualTo("Not signed in");
    }

    @Test
    void handsTheTokenToTheServiceAndKeepsTheCookie() {
        var browser = signedIn();

        var seen = json(browser.get("/api/declaration/v1/echo").body()).path("headers");

        assertThat(seen.path("authorization").stringValue()).startsWith("Bearer eyJ");
        assertThat(seen.has("cookie")).isFalse();
    }

    @Test
    void setsAStrictCookieAndChangesItAtSignIn() {
        var browser = new Browser(gateway);
        var start = browser.get("/bff/login/taxpayers");
        var before = browser.gatewayCookies().get("etax-session");
        var cookie = start.headers().firstValue("Set-Cookie").orElseThrow();

        signIn(browser, "");

        assertThat(cookie).containsIgnoringCase("HttpOnly").contains("SameSite=Lax", "Path=/");
        assertThat(before).isNotNull();
        assertThat(browser.gatewayCookies().get("etax-session")).isNotNull().isNotEqualTo(before);
        var thief = new Browser(gateway);
        thief.gatewayCookies().put("etax-session", before);
        assertThat(thief.get("/bff/me").statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAnUnsafeRequestWithoutTheTokenOfThePage() {
        var browser = signedIn();

        var missing = browser.post("/api/declaration/v1/echo");
        var wrong = browser.post("/api/declaration/v1/echo", "X-CSRF-Token", "guessed");
        var right = browser.post(
                "/api/declaration/v1/echo",
                "X-CSRF-Token",
                browser.me().path("csrf").path("token").stringValue());

        assertThat(missing.statusCode()).as(missing.body()).isEqualTo(403);
        assertThat(json(missing.body()).path("code").stringValue()).isEqualTo("csrf-token-invalid");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(right.statusCode()).isEqualTo(200);
    }

    @Test
    void endsTheSessionHereAndAtKeycloak() {
        var browser = signedIn();
        var token = browser.me().path("csrf").path("token").stringValue();

        assertThat(browser.post("/bff/logout").statusCode()).isEqualTo(403);
        var answer = browser.post("/bff/logout", "X-CSRF-Token", token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer.body()).path("endedAtIdentityProvider").booleanValue())
                .isTrue();
        assertThat(browser.get("/bff/me").statusCode()).isEqualTo(401);
        // Keycloak asks for the password again
        assertThat(browser.follow(browser.get("/bff/login/taxpayers")).body()).contains("password");
    }

    @Test
    void refusesACallbackThatNobodyStarted() {
        var answer = new Browser(gateway).get("/bff/callback/taxpayers?code=stolen&state=guessed");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).path("code").stringValue()).isEqualTo("sign-in-failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/%5Cevil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "/x%0d%0aSet-Cookie:a=b"
            })
    void sendsNobodyToAnotherSite(String wanted) {
        var arrival = signIn(new Browser(gateway), "?returnTo=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));

        assertThat(arrival.headers().firstValue("Location").orElseThrow())
                .startsWith("/")
                .doesNotStartWith("//")
                .doesNotContain("\\")
                .doesNotContain("\r");
    }

    private static Browser signedIn() {
        var browser = new Browser(gateway);
        signIn(browser, "");
        return browser;
    }

    private static HttpResponse<String> signIn(Browser browser, String query) {
        var password = TestServers.keycloak().secrets().demoPassword();
        return browser.signIn("taxpayers", query, List.of(Map.of("username", "lin.xiaoyan", "password", password)));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
