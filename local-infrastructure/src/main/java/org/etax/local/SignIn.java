package org.etax.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gets access tokens from one realm the way real callers do: people through the sign-in pages (authorization code with
 * proof key, RFC 7636), programs by client credentials. For tests, the demo and benchmarks.
 */
public final class SignIn {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final String RETURN_ADDRESS = "http://localhost:8080/signed-in";

    private final String issuer;
    private final String client;
    private final String secret;

    public SignIn(String issuer, String client, String secret) {
        this.issuer = issuer;
        this.client = client;
        this.secret = secret;
    }

    /**
     * Signs a person in with a password.
     *
     * @return the access token
     * @throws ServerFailure when Keycloak does not let the person in, or wants a second factor
     */
    public String person(String username, String password) {
        return signIn(Map.of("username", username, "password", password), Map.of());
    }

    /** Signs an officer in with a password and the code of the second factor. */
    public String officer(String username, String password, String oneTimePassword) {
        return signIn(Map.of("username", username, "password", password), Map.of("otp", oneTimePassword));
    }

    /** The access token of the client itself. */
    public String program() {
        return token(Map.of("grant_type", "client_credentials"));
    }

    /** Where Keycloak sends a browser whose request has no proof key. */
    String answerWithoutProofKey() {
        try (var browser = browser()) {
            return location(get(browser, authorization(Map.of())));
        }
    }

    private String signIn(Map<String, String> firstForm, Map<String, String> secondForm) {
        String verifier = Randomness.text() + Randomness.text();
        var proofKey = Map.of("code_challenge", challenge(verifier), "code_challenge_method", "S256");
        try (var browser = browser()) {
            var page = get(browser, authorization(proofKey));
            var answer = post(browser, form(page), firstForm);
            if (answer.statusCode() == 200 && !secondForm.isEmpty()) {
                answer = post(browser, form(answer), secondForm);
            }
            var code = CODE.matcher(location(answer));
            if (!code.find()) {
                throw new ServerFailure("Keycloak did not let " + firstForm.get("username") + " in");
            }
            return token(Map.of(
                    "grant_type",
                    "authorization_code",
                    "code",
                    code.group(1),
                    "redirect_uri",
                    RETURN_ADDRESS,
                    "code_verifier",
                    verifier));
        }
    }

    private String token(Map<String, String> grant) {
        var fields = new TreeMap<>(grant);
        fields.put("client_id", client);
        fields.put("client_secret", secret);
        try (var browser = browser()) {
            var answer = post(browser, issuer + "/protocol/openid-connect/token", fields);
            if (answer.statusCode() != 200) {
                throw new ServerFailure("Keycloak gave no token: " + answer.body());
            }
            return JsonMapper.shared()
                    .readTree(answer.body())
                    .path("access_token")
                    .stringValue();
        }
    }

    private String authorization(Map<String, String> more) {
        var query = new TreeMap<>(more);
        query.putAll(Map.of(
                "response_type", "code", "client_id", client, "redirect_uri", RETURN_ADDRESS, "scope", "openid"));
        return issuer + "/protocol/openid-connect/auth?" + encoded(query);
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new LoopbackCookies()).build();
    }

    private static String form(HttpResponse<String> page) {
        var action = FORM.matcher(page.body());
        if (!action.find()) {
            throw new ServerFailure("Keycloak showed no form, but " + page.statusCode());
        }
        return action.group(1).replace("&amp;", "&");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }

    private static HttpResponse<String> get(HttpClient browser, String address) {
        return send(browser, HttpRequest.newBuilder(URI.create(address)).build());
    }

    private static HttpResponse<String> post(HttpClient browser, String address, Map<String, String> fields) {
        return send(
                browser,
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)))
                        .build());
    }

    private static HttpResponse<String> send(HttpClient browser, HttpRequest request) {
        try {
            return browser.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ServerFailure("Keycloak does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while talking to Keycloak", e);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }
}
