package org.etax.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks every endpoint of every service's published description with somebody who must not get in. */
class EveryEndpointIT {

    private static final List<String> SERVICES = List.of("registration", "invoice", "declaration", "goldentax");
    private static final Set<String> OPEN =
            Set.of("/api/declaration/v1/calculations", "/api/declaration/v1/treasury-notices");
    /** What takes a file rather than a JSON document, and of which media type. */
    private static final Map<String, String> FILES =
            Map.of("/invoice-batches", "application/x-ndjson", "/received-invoice-files", "application/octet-stream");

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
    private static final Pattern ROLES = Pattern.compile("Asks for the role `([a-z` -]+)`\\.");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Bureau bureau;
    private static String taxpayer;
    private static List<Endpoint> endpoints;

    /** @param roles one of which it asks for, as its description says; none when it asks for a right or for nobody */
    record Endpoint(String method, String path, List<String> query, Set<String> roles) {

        boolean isPublic() {
            return path.contains("/public/") || OPEN.contains(path);
        }

        /** The path for a taxpayer, with plausible values in the other places. */
        String of(String taxpayer) {
            return path.replace("{taxpayerId}", taxpayer)
                    .replace("{form}", "VAT_SMALL")
                    .replace("{period}", "2026-Q4")
                    .replace("{month}", "2026-11")
                    .replace("{day}", "2026-11-22")
                    .replace("{clientId}", "demo-erp")
                    .replaceAll("\\{[a-zA-Z]+}", "01a20000-0000-7000-8000-000000000000");
        }
    }

    @BeforeAll
    static void readTheDescriptions() {
        bureau = new Bureau(WholeSystem.get().installation(), Narrator.silent());
        Registering registering = new Registering(Narrator.silent());
        Visitor wang = bureau.person(DemoPeople.WANG.account());
        registering.verifyName(wang, DemoPeople.WANG);
        taxpayer = registering.register(wang, DemoPeople.WANG, "GENERAL", "MONTHLY");
        registering.verifyName(bureau.person(DemoPeople.ZHAO.account()), DemoPeople.ZHAO);
        endpoints = SERVICES.stream().flatMap(EveryEndpointIT::described).toList();
        assertThat(endpoints).hasSizeGreaterThan(60);
    }

    private static Stream<Endpoint> described(String service) {
        List<Endpoint> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path :
                description(service).path("paths").properties()) {
            path.getValue()
                    .forEachEntry((method, operation) -> found.add(new Endpoint(
                            method.toUpperCase(), path.getKey(), queryParameters(operation), roles(operation))));
        }
        return found.stream();
    }

    private static List<String> queryParameters(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("query"))
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }

    private static Set<String> roles(JsonNode operation) {
        Matcher role = ROLES.matcher(operation.path("description").asString(""));
        return role.find() ? Set.of(role.group(1).split("` or `")) : Set.of();
    }

    private static JsonNode description(String service) {
        return bureau.anybody()
                .get("/api/" + service + "/v1/openapi")
                .expect(200)
                .json();
    }

    @Test
    void nobodyGetsInWithoutSigningIn() {
        Visitor nobody = bureau.anybody();
        assertThat(endpoints.stream().filter(endpoint -> !endpoint.isPublic()))
                .allSatisfy(
                        endpoint -> assertThat(call(nobody, endpoint).status()).isEqualTo(401));
    }

    @Test
    void anOutsiderReachesNothingOfATaxpayer() {
        Visitor zhao = bureau.person(DemoPeople.ZHAO.account());
        assertThat(endpoints.stream()
                        .filter(endpoint -> endpoint.path().contains("{taxpayerId}")
                                && !endpoint.path().endsWith("/access")))
                .allSatisfy(
                        endpoint -> assertThat(call(zhao, endpoint).status()).isEqualTo(403));
    }

    @Test
    void anOfficerOfAnotherAuthorityReachesNothingOfATaxpayer() {
        Visitor luo = bureau.officer("luo.wei");
        assertThat(endpoints.stream()
                        .filter(endpoint -> endpoint.path().contains("{taxpayerId}")
                                && !endpoint.path().endsWith("/access")))
                .allSatisfy(endpoint -> assertThat(call(luo, endpoint).status()).isEqualTo(403));
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
                .allSatisfy(
                        endpoint -> assertThat(call(visitor, endpoint).status()).isEqualTo(403)));
    }

    /** The owner with a senseless body: refused with a reason, never an accident. */
    @Test
    void nonsenseIsRefusedWithAReason() {
        Visitor wang = bureau.person(DemoPeople.WANG.account());
        assertThat(endpoints.stream().filter(endpoint -> !Set.of("GET", "HEAD").contains(endpoint.method())))
                .allSatisfy(endpoint -> {
                    Reply reply = call(wang, endpoint);
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
        JsonNode description = description(service);
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

    private static Reply call(Visitor visitor, Endpoint endpoint) {
        String path = endpoint.of(taxpayer);
        return switch (endpoint.method()) {
            case "GET" -> visitor.get(path);
            case "PUT" -> visitor.put(path, "{\"nonsense\":[]}");
            case "DELETE" -> visitor.delete(path);
            case "PATCH", "HEAD", "OPTIONS" -> visitor.sendAs(endpoint.method(), "nonsense", path, "");
            default ->
                FILES.entrySet().stream()
                        .filter(file -> path.endsWith(file.getKey()))
                        .findFirst()
                        .map(file -> visitor.upload(
                                "nonsense",
                                path,
                                file.getValue(),
                                HttpRequest.BodyPublishers.ofString("{\"nonsense\":[]}")))
                        .orElseGet(() -> visitor.post(path, "{\"nonsense\":[]}"));
        };
    }
}
