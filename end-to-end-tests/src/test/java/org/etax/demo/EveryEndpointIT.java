package org.etax.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks every endpoint of every service's published description with somebody who must not get in. */
class EveryEndpointIT {

    /** What other platforms believe of whoever sets it. */
    private static final List<String> FORGED = List.of(
            "X-User",
            "X-User-Id",
            "X-Forwarded-User",
            "X-Remote-User",
            "X-Authenticated-User",
            "X-Auth-Request-User",
            "X-Username",
            "X-Account",
            "X-Actor",
            "X-Taxpayer-Id",
            "X-Channel",
            "X-Internal");

    private static final List<String> POISONS = List.of(
            "-1",
            "99999999999999999999",
            "2026-02-30",
            "%00",
            "%F0%9F%92%A9",
            "%ED%A0%80",
            "%27%3B%20drop%20table%20x%3B--",
            "%2e%2e",
            "A".repeat(3000));
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Bureau bureau;
    private static String taxpayer;
    private static List<Endpoint> endpoints;

    @BeforeAll
    static void readTheDescriptions() {
        bureau = new Bureau(WholeSystem.get().installation(), Narrator.silent());
        Registering registering = new Registering(Narrator.silent());
        Visitor wang = bureau.person(DemoPeople.WANG.account());
        registering.verifyName(wang, DemoPeople.WANG);
        taxpayer = registering.register(wang, DemoPeople.WANG, "GENERAL", "MONTHLY");
        registering.verifyName(bureau.person(DemoPeople.ZHAO.account()), DemoPeople.ZHAO);
        endpoints = Endpoint.all(bureau);
        assertThat(endpoints).hasSizeGreaterThan(60);
    }

    @Test
    void nobodyGetsInWithoutSigningIn() {
        Visitor nobody = bureau.anybody();
        assertThat(endpoints.stream().filter(endpoint -> !endpoint.isPublic()))
                .allSatisfy(endpoint ->
                        assertThat(endpoint.call(nobody, taxpayer).status()).isEqualTo(401));
    }

    /** Straight to a service's port, past the gateway, which is the only one to say who somebody is. */
    @Test
    void noHeaderStandsForASignature() {
        String wang = DemoPeople.WANG.account();
        String unsigned = encoded("{\"alg\":\"none\"}")
                + "."
                + encoded("""
                {"iss":"%s","preferred_username":"%s","azp":"gateway","exp":4102444800}""".formatted(
                        "http://localhost:" + bureau.installation().port("keycloak") + "/realms/taxpayers", wang))
                + ".";
        List<UnaryOperator<HttpRequest.Builder>> forgeries = List.of(
                request -> {
                    FORGED.forEach(header -> request.header(header, wang));
                    return request;
                },
                request -> request.header("Authorization", "Bearer " + unsigned));
        HttpClient http = HttpClient.newHttpClient();
        forgeries.forEach(forged -> assertThat(endpoints.stream().filter(endpoint -> !endpoint.isPublic()))
                .allSatisfy(endpoint -> {
                    String door = bureau.installation().url(endpoint.process());
                    Visitor forger = new Visitor(door, http, forged, Narrator.silent());
                    assertThat(endpoint.call(forger, taxpayer).status()).isEqualTo(401);
                }));
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anOutsiderReachesNothingOfATaxpayer() {
        Visitor zhao = bureau.person(DemoPeople.ZHAO.account());
        assertThat(endpoints.stream()
                        .filter(endpoint -> endpoint.path().contains("{taxpayerId}")
                                && !endpoint.path().endsWith("/access")))
                .allSatisfy(endpoint ->
                        assertThat(endpoint.call(zhao, taxpayer).status()).isEqualTo(403));
    }

    @Test
    void anOfficerOfAnotherAuthorityReachesNothingOfATaxpayer() {
        Visitor luo = bureau.officer("luo.wei");
        assertThat(endpoints.stream()
                        .filter(endpoint -> endpoint.path().contains("{taxpayerId}")
                                && !endpoint.path().endsWith("/access")))
                .allSatisfy(endpoint ->
                        assertThat(endpoint.call(luo, taxpayer).status()).isEqualTo(403));
    }

    @Test
    void whoLacksTheRoleThatIsAskedForIsRefused() {
        Map<Visitor, Set<String>> people = Map.of(
                bureau.person(DemoPeople.WANG.account()), Set.of(),
                bureau.officer("he.jing"), Set.of("officer"),
                bureau.officer("ops.admin"), Set.of("operator"));
        List<Endpoint> asking = endpoints.stream()
                .filter(endpoint -> !endpoint.roles().isEmpty())
                .toList();
        assertThat(asking).hasSizeGreaterThan(50);
        people.forEach((visitor, roles) -> assertThat(
                        asking.stream().filter(endpoint -> Collections.disjoint(endpoint.roles(), roles)))
                .as("with the roles " + roles)
                .isNotEmpty()
                .allSatisfy(endpoint ->
                        assertThat(endpoint.call(visitor, taxpayer).status()).isEqualTo(403)));
    }

    /** The owner with a senseless body: refused with a reason, never an accident. */
    @Test
    void nonsenseIsRefusedWithAReason() {
        Visitor wang = bureau.person(DemoPeople.WANG.account());
        assertThat(endpoints.stream().filter(endpoint -> !Set.of("GET", "HEAD").contains(endpoint.method())))
                .allSatisfy(endpoint -> {
                    Reply reply = endpoint.call(wang, taxpayer);
                    assertThat(reply.status()).isLessThan(500);
                    if (reply.status() >= 400) {
                        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
                        assertThat(reply.find("/code")).isNotEmpty();
                    }
                });
    }

    @Test
    void noValueInAnAddressIsAnAccident() {
        Visitor wang = bureau.person(DemoPeople.WANG.account());
        Visitor operator = bureau.officer("ops.admin");
        for (Endpoint endpoint : endpoints) {
            if (endpoint.method().equals("GET")) {
                Visitor visitor = endpoint.path().contains("/operations/") ? operator : wang;
                for (String address : hostileAddresses(endpoint)) {
                    Reply reply = visitor.get(address);
                    assertThat(reply.status())
                            .as(address + " → " + reply.text())
                            .isLessThan(500);
                    if (reply.status() >= 400) {
                        assertThat(reply.find("/code")).as(address).isNotEmpty();
                    }
                }
            }
        }
    }

    /** Each place of the path and each parameter with each poison, and a parameter that is not there. */
    private static List<String> hostileAddresses(Endpoint endpoint) {
        List<String> addresses = new ArrayList<>();
        for (String poison : POISONS) {
            addresses.add(endpoint.path().replaceAll("\\{[a-zA-Z]+}", poison));
            String good = endpoint.of(taxpayer);
            addresses.add(good.substring(0, good.lastIndexOf('/') + 1) + poison);
            endpoint.query().forEach(name -> addresses.add(good + "?" + name + "=" + poison));
        }
        addresses.add(endpoint.of(taxpayer) + "?nonsense=1");
        return addresses;
    }

    /** {@code mvn … -Detax.publish-api=true} writes the files anew after a wanted change. */
    @ParameterizedTest
    @ValueSource(strings = {"registration", "invoice", "declaration", "goldentax"})
    void thePublishedDescriptionIsTheOneOfTheCode(String service) throws IOException {
        JsonNode description = Endpoint.description(bureau, service);
        String now = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(description) + "\n";
        // where the tokens come from is the installation's
        now = now.replaceAll("http://localhost:\\d+/realms/", "http://localhost:8180/realms/");
        assertThat(now).as("marks of Javadoc that nobody resolved").doesNotContain("{@");
        Path file = Path.of("../docs/api/" + service + ".json");
        if (Boolean.getBoolean("etax.publish-api")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, now);
        }
        assertThat(now).isEqualTo(Files.readString(file));
    }
}
