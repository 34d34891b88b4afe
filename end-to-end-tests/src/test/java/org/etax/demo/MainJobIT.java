package org.etax.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etax.local.launcher.LocalSystem;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * The main job through the gateway on real servers: once in peace, once while every process but Keycloak is killed in turn, and then each
 * of its bodies again with one place poisoned.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobIT {

    private static final List<String> VICTIMS = List.of(
            "registration-service",
            "invoice-service",
            "kafka",
            "postgresql",
            "declaration-service",
            "gateway-service",
            "golden-tax-adapter",
            "external-simulators",
            "redis");

    private static final Pattern TAXPAYER = Pattern.compile("^/api/[a-z]+/v1/taxpayers/[0-9a-f-]{36}");
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final Pattern VARIABLE = Pattern.compile(IDENTIFIER.pattern() + "|\\?.*");
    private static final Map<String, Narrator.Exchange> GOOD = new LinkedHashMap<>();

    private final LocalSystem system = WholeSystem.get();

    @Test
    @Order(1)
    void runsFromRegistrationToTheLegacyCore() {
        assertThatCode(() -> play(Narrator.watching(MainJobIT::remember))).doesNotThrowAnyException();
    }

    /** A client that gets no answer repeats its request; the job completes and everything was done once. */
    @Test
    @Order(2)
    void completesAndDoesEverythingOnceWhileEachProcessIsKilledInTheMiddle() {
        AtomicInteger exchanges = new AtomicInteger();
        AtomicInteger killed = new AtomicInteger();
        Narrator executioner = Narrator.watching(exchange -> {
            if (exchanges.incrementAndGet() % 3 == 0 && killed.get() < VICTIMS.size()) {
                kill(VICTIMS.get(killed.getAndIncrement()));
            }
        });
        MainJob.Outcome outcome = play(executioner);
        assertThat(killed).hasValue(VICTIMS.size());
        Bureau bureau = new Bureau(system.installation(), Narrator.silent());
        Visitor lin = bureau.person(DemoPeople.LIN.account());
        String declaration = "/api/declaration/v1/taxpayers/" + outcome.seller();
        assertThat(count(lin.get(declaration + "/returns?limit=500"), outcome.period()))
                .isEqualTo(1);
        assertThat(lin.get(declaration + "/liabilities").expect(200).get("/total"))
                .isEqualTo("0.00");
        List<String> collected = items(lin.get(declaration + "/payments?limit=500"))
                .filter(payment -> payment.path("status").asString().equals("IN_TREASURY"))
                .filter(payment -> payment.path("parts").toString().contains(outcome.period()))
                .map(payment -> payment.path("id").asString())
                .toList();
        assertThat(collected).as("payments that took money for the return").hasSize(1);
        assertThat(items(lin.get(declaration + "/payments?limit=500")))
                .noneMatch(payment -> payment.path("overpaid").booleanValue(false));
        assertThat(items(lin.get(declaration + "/certificates?limit=500"))
                        .filter(certificate ->
                                collected.contains(certificate.path("paymentId").asString())))
                .hasSize(1);
        assertThat(lin.get("/api/invoice/v1/taxpayers/" + outcome.seller() + "/invoice-totals/" + outcome.month())
                        .expect(200)
                        .get("/output/invoices"))
                .isEqualTo("301");
    }

    /** The problem names the poisoned place, and the act is not known afterwards. */
    @Test
    @Order(3)
    void refusesABodyOfAnotherShapeNamingThePlace() {
        assertThat(GOOD).hasSizeGreaterThan(12);
        for (Narrator.Exchange good : GOOD.values()) {
            for (HostileCopies.Copy copy : HostileCopies.ofAnotherShape(body(good))) {
                String key = UUID.randomUUID().toString();
                Reply reply = repeat(good, key, copy);
                assertThat(reply.status()).as(about(good, copy, reply)).isBetween(400, 499);
                assertThat(reply.find("/errors/0/pointer"))
                        .as(about(good, copy, reply))
                        .startsWith(copy.pointer());
                assertThat(reply.find("/errors/0/message")).isNotEmpty();
                Matcher taxpayer = TAXPAYER.matcher(good.path());
                if (taxpayer.find()) {
                    assertThat(good.by()
                                    .get(taxpayer.group() + "/commands/" + key)
                                    .status())
                            .isEqualTo(404);
                }
            }
        }
    }

    @Test
    @Order(4)
    void stumblesOverNoValueInABody() {
        for (Narrator.Exchange good : GOOD.values()) {
            for (HostileCopies.Copy copy : HostileCopies.ofOtherValues(body(good))) {
                Reply reply = repeat(good, UUID.randomUUID().toString(), copy);
                assertThat(reply.status()).as(about(good, copy, reply)).isLessThan(500);
                if (reply.status() >= 400) {
                    assertThat(reply.find("/code")).as(about(good, copy, reply)).isNotEmpty();
                }
            }
        }
    }

    /** Whoever guesses or finds the id of another taxpayer's thing gets nowhere with it in her own name. */
    @Test
    @Order(5)
    void findsNothingOfAnotherTaxpayerUnderOnesOwnName() {
        Bureau bureau = new Bureau(system.installation(), Narrator.silent());
        Registering registering = new Registering(Narrator.silent());
        Visitor lin = bureau.person(DemoPeople.LIN.account());
        Visitor sun = bureau.person(DemoPeople.SUN.account());
        String hers = registering.taxpayerOf(lin, DemoPeople.LIN);
        String his = registering.taxpayerOf(sun, DemoPeople.SUN);
        List<Endpoint> endpoints = Endpoint.all(bureau);
        String templates = "/api/invoice/v1/taxpayers/" + hers + "/invoice-templates";
        lin.post(templates, Map.of("name", "hers", "draft", Map.of("drawer", DemoPeople.LIN.name())))
                .expect(200);
        Set<String> things = endpoints.stream()
                .filter(endpoint -> endpoint.method().equals("GET") && endpoint.isOfATaxpayerAlone())
                .flatMap(list -> IDENTIFIER
                        .matcher(list.call(lin, hers).text())
                        .results()
                        .map(MatchResult::group)
                        .filter(id -> !id.equals(hers))
                        .distinct()
                        .limit(5))
                .collect(Collectors.toSet());
        List<Endpoint> ofThings =
                endpoints.stream().filter(Endpoint::isOfAThing).toList();
        for (Endpoint endpoint : ofThings) {
            for (String thing : things) {
                Reply reply = endpoint.call(sun, his, thing);
                switch (endpoint.method()) {
                    case "GET" -> assertThat(reply.status()).as(reply.request()).isEqualTo(404);
                    // to delete what is not there is no error
                    case "DELETE" ->
                        assertThat(reply.status()).as(reply.request()).isIn(204, 404, 412);
                    default -> assertThat(reply.status()).as(reply.request()).isBetween(400, 499);
                }
            }
        }
        assertThat(items(lin.get(templates))
                        .map(template -> template.path("name").asString("")))
                .contains("hers");
        Set<String> seen = ofThings.stream()
                .filter(endpoint -> endpoint.method().equals("GET")
                        && !endpoint.path().endsWith("/progress")
                        && things.stream()
                                .anyMatch(
                                        thing -> endpoint.call(lin, hers, thing).status() == 200))
                .map(endpoint -> endpoint.path().replaceAll(".*}/([a-z-]+)/\\{[a-zA-Z]+}$", "$1"))
                .collect(Collectors.toSet());
        assertThat(seen)
                .contains("invoices", "invoice-batches", "bank-agreements", "certificates", "payments", "returns");
    }

    /** Keeps the first accepted JSON body for each address. */
    private static void remember(Narrator.Exchange exchange) {
        String body = exchange.body();
        if (body != null && body.startsWith("{") && exchange.reply().status() < 300) {
            GOOD.putIfAbsent(
                    exchange.method() + VARIABLE.matcher(exchange.path()).replaceAll("{id}"), exchange);
        }
    }

    private static String body(Narrator.Exchange exchange) {
        return Objects.requireNonNull(exchange.body());
    }

    private static Reply repeat(Narrator.Exchange good, String key, HostileCopies.Copy copy) {
        return good.by().narratedBy(Narrator.silent()).sendAs(good.method(), key, good.path(), copy.body());
    }

    private static String about(Narrator.Exchange good, HostileCopies.Copy copy, Reply reply) {
        String sent = copy.body().length() > 500 ? copy.body().substring(0, 500) + "…" : copy.body();
        return good.method() + " " + good.path() + " " + copy.pointer() + " " + sent + " → " + reply.text();
    }

    private static long count(Reply list, String period) {
        return items(list)
                .filter(item -> item.path("period").asString("").equals(period))
                .count();
    }

    private static Stream<JsonNode> items(Reply list) {
        return list.expect(200).json().path("items").valueStream();
    }

    private MainJob.Outcome play(Narrator narrator) {
        return new MainJob(new Bureau(system.installation(), narrator), narrator).play();
    }

    private void kill(String victim) {
        Thread.ofVirtual().start(() -> {
            try {
                system.killAndAwait(victim);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
