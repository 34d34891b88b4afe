package org.etax.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.etax.local.LoopbackCookies;
import org.etax.local.OneTimePassword;
import org.etax.local.launcher.Installation;
import tools.jackson.databind.json.JsonMapper;

/** A running installation as its visitors find it: the gateway's address, and the demo sign-ins. */
public final class Bureau {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final Installation installation;
    private final Narrator narrator;

    public Bureau(Installation installation, Narrator narrator) {
        this.installation = installation;
        this.narrator = narrator;
    }

    public Installation installation() {
        return installation;
    }

    /** Somebody who is not signed in. */
    public Visitor anybody() {
        return new Visitor(installation.gatewayUrl(), HttpClient.newHttpClient(), request -> request, narrator);
    }

    /** A taxpayer's person in a browser: signed in at Keycloak through the gateway's session. */
    public Visitor person(String account) {
        return browser("taxpayers", Map.of("username", account, "password", password()), Map.of());
    }

    /** An officer in a browser, with the second factor. Each code is taken once only: after a refusal the next one is tried. */
    public Visitor officer(String account) {
        Surprise last = new Surprise("not tried");
        for (int attempt = 0; attempt < 3; attempt++) {
            String code = code(account);
            try {
                return browser("officers", Map.of("username", account, "password", password()), Map.of("otp", code));
            } catch (Surprise refused) {
                last = refused;
                Patience.until(
                        "the next code of " + account,
                        Duration.ofSeconds(40),
                        () -> code(account),
                        next -> !next.equals(code));
            }
        }
        throw last;
    }

    private String code(String account) {
        return OneTimePassword.now(installation.secrets().get("otp." + account));
    }

    /** A program with a bearer token. */
    public Visitor program(String client) {
        ProgramToken token = new ProgramToken(installation, client);
        return new Visitor(
                installation.gatewayUrl(),
                HttpClient.newHttpClient(),
                request -> request.header("Authorization", "Bearer " + token.text()),
                narrator);
    }

    private String password() {
        return installation.secrets().get("demo.password");
    }

    private Visitor browser(String realm, Map<String, String> first, Map<String, String> second) {
        HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new LoopbackCookies())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpResponse<String> page = send(
                http,
                HttpRequest.newBuilder(
                        URI.create(installation.gatewayUrl() + "/bff/login/" + realm + "?returnTo=/bff/me")));
        HttpResponse<String> answer = submit(http, page, first);
        if (!second.isEmpty()) {
            answer = submit(http, answer, second);
        }
        if (answer.statusCode() != 200 || !answer.uri().getPath().equals("/bff/me")) {
            throw new Surprise("Keycloak did not let " + first.get("username") + " in: " + answer.statusCode());
        }
        var csrf = JsonMapper.shared().readTree(answer.body()).path("csrf");
        String header = csrf.path("header").asString();
        String token = csrf.path("token").asString();
        return new Visitor(installation.gatewayUrl(), http, request -> request.header(header, token), narrator);
    }

    private static HttpResponse<String> submit(HttpClient http, HttpResponse<String> page, Map<String, String> fields) {
        Matcher action = FORM.matcher(page.body());
        if (!action.find()) {
            throw new Surprise("no sign-in form, but " + page.statusCode() + " " + page.uri());
        }
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                http,
                HttpRequest.newBuilder(page.uri().resolve(action.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Surprise("not answered: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Surprise("interrupted");
        }
    }
}
