package org.etax.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.etax.local.launcher.LocalSystem;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The main job through the gateway on real servers: once in peace, once while every process is killed in turn. */
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

    private final LocalSystem system = WholeSystem.get();

    @Test
    @Order(1)
    void runsFromRegistrationToTheLegacyCore() {
        assertThatCode(() -> play(Narrator.silent())).doesNotThrowAnyException();
    }

    /** A client that gets no answer repeats its request; the job completes and everything was done once. */
    @Test
    @Order(2)
    void completesAndDoesEverythingOnceWhileEachProcessIsKilledInTheMiddle() {
        AtomicInteger exchanges = new AtomicInteger();
        AtomicInteger killed = new AtomicInteger();
        Narrator executioner = Narrator.watching(() -> {
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
        assertThat(lin.get("/api/invoice/v1/taxpayers/" + outcome.seller() + "/invoice-totals/" + outcome.month())
                        .expect(200)
                        .get("/output/invoices"))
                .isEqualTo("301");
    }

    private static long count(Reply list, String period) {
        return list.expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("period").asString("").equals(period))
                .count();
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
