package org.etax.goldentax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Right;
import org.etax.platform.test.PlacementLint;
import org.etax.platform.test.ServiceClient;
import org.etax.platform.test.TestTokens;
import org.junit.jupiter.api.Test;

class DeliveryIT extends AdapterIT {

    private final Taxpayer taxpayer = Taxpayer.create();
    private final UUID returnId = UUID.randomUUID();
    private final UUID paymentId = UUID.randomUUID();

    @Test
    void bringsEverythingToTheCoreInTheOrderThatItNeeds() {
        publish(taxpayer.paid(paymentId, returnId, "300.00", clock.instant()));
        publish(taxpayer.filed(returnId, 1, "300.00", clock.instant()));
        await().until(() -> states(taxpayer).size() == 2);
        assertThat(states(taxpayer)).containsOnly("PAYMENT 1 PENDING", "RETURN 1 PENDING");
        publish(taxpayer.registered(clock.instant()));
        awaitStates(taxpayer, "PAYMENT 1 CONFIRMED", "RETURN 1 CONFIRMED", "REGISTRATION 1 CONFIRMED");
        assertThat(synchronisedEvents()).isEqualTo(3);
    }

    @Test
    void sendsTheSameNumberAgainWhenNobodyKnowsWhetherItArrived() {
        CORE.fault("TIMEOUT_AFTER_COMMIT", "SB", 1);
        publish(taxpayer.registered(clock.instant()));
        publish(taxpayer.filed(returnId, 1, "300.00", clock.instant()));
        awaitStates(taxpayer, "RETURN 1 CONFIRMED", "REGISTRATION 1 CONFIRMED");
        assertThat(attempts("RETURN")).isEqualTo(2);
        assertThat(synchronisedEvents()).isEqualTo(2);
    }

    @Test
    void readsNothingIntoAnAnswerThatIsGarbled() {
        CORE.fault("GARBLE", "SB", 2);
        publish(taxpayer.registered(clock.instant()));
        publish(taxpayer.filed(returnId, 1, "300.00", clock.instant()));
        awaitStates(taxpayer, "RETURN 1 CONFIRMED", "REGISTRATION 1 CONFIRMED");
        assertThat(attempts("RETURN")).isEqualTo(3);
    }

    @Test
    void noticesWhenTheCoreSaysDoneAndKeepsNothing() {
        CORE.fault("LOSE", "SB", 1);
        publish(taxpayer.registered(clock.instant()));
        publish(taxpayer.filed(returnId, 1, "300.00", clock.instant()));
        publish(taxpayer.paid(paymentId, returnId, "300.00", clock.instant()));
        awaitStates(taxpayer, "PAYMENT 1 CONFIRMED", "RETURN 1 CONFIRMED", "REGISTRATION 1 CONFIRMED");
    }

    @Test
    void holdsBackOnlyWhatARefusedReturnIsNeededFor() {
        CORE.rejects("SB", "金额异常");
        publish(taxpayer.registered(clock.instant()));
        publish(taxpayer.filed(returnId, 1, "300.00", clock.instant()));
        publish(taxpayer.paid(paymentId, returnId, "300.00", clock.instant()));
        publish(taxpayer.invoices(1, "1000.00"));
        awaitStates(
                taxpayer,
                "REGISTRATION 1 CONFIRMED",
                "RETURN 1 REJECTED",
                "PAYMENT 1 PENDING",
                "INVOICE_SUMMARY 1 CONFIRMED");
        String account = "viewer-" + taxpayer.creditCode();
        rights.grant(account, taxpayer.id(), Right.VIEW);
        ServiceClient.Reply summary = new ServiceClient(port, TestTokens.get().person(account))
                .get(API + "/taxpayers/" + taxpayer.id() + "/summary");
        assertThat(summary.status()).as(summary.response().body()).isEqualTo(200);
        assertThat(summary.response().body()).contains("金额异常").contains("等待");

        String item = item("RETURN");
        assertThat(operator()
                        .post(API + "/operations/items/" + item + "/retry", "{}")
                        .status())
                .isEqualTo(200);
        awaitStates(
                taxpayer,
                "REGISTRATION 1 CONFIRMED",
                "RETURN 1 CONFIRMED",
                "PAYMENT 1 CONFIRMED",
                "INVOICE_SUMMARY 1 CONFIRMED");
    }

    /** A correction is a return of its own for the same period. */
    @Test
    void doesNotSendAReturnAgainWhoseCorrectionTheCoreHas() {
        CORE.rejects("SB", "金额异常");
        publish(taxpayer.registered(clock.instant()));
        publish(taxpayer.filed(returnId, 1, "300.00", clock.instant()));
        awaitStates(taxpayer, "REGISTRATION 1 CONFIRMED", "RETURN 1 REJECTED");
        String item = item("RETURN");
        publish(taxpayer.filed(UUID.randomUUID(), 2, "400.00", clock.instant()));
        awaitStates(taxpayer, "REGISTRATION 1 CONFIRMED", "RETURN 1 REJECTED", "RETURN 2 CONFIRMED");
        ServiceClient.Reply refused = operator().post(API + "/operations/items/" + item + "/retry", "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("later-version-arrived");
        assertThat(states(taxpayer)).contains("RETURN 1 REJECTED");
    }

    @Test
    void deliversVersionsOfAnObjectOneAfterTheOther() {
        publish(taxpayer.filed(returnId, 2, "400.00", clock.instant()));
        publish(taxpayer.filed(returnId, 1, "300.00", clock.instant()));
        publish(taxpayer.registered(clock.instant()));
        publish(taxpayer.factsChanged(1, "示例公司", clock.instant()));
        publish(taxpayer.factsChanged(2, "改名公司", clock.instant()));
        awaitStates(
                taxpayer,
                "RETURN 2 CONFIRMED",
                "RETURN 1 CONFIRMED",
                "REGISTRATION 1 CONFIRMED",
                "REGISTRATION 2 CONFIRMED");
    }

    @Test
    void tellsTheCoreOfALaterFactOnTheDayThatItTakesEffect() {
        LocalDate day = BusinessTime.dateOf(clock.instant()).plusDays(3);
        publish(taxpayer.registered(clock.instant()));
        awaitStates(taxpayer, "REGISTRATION 1 CONFIRMED");
        publish(taxpayer.renamedFrom(day, 2, "改名公司", clock.instant()));
        await().untilAsserted(() -> assertThat(laterFacts()).isEqualTo(1));
        assertThat(states(taxpayer)).containsExactly("REGISTRATION 1 CONFIRMED");
        clock.set(day.atTime(0, 1).atZone(BusinessTime.ZONE).toInstant());
        try {
            awaitStates(taxpayer, "REGISTRATION 1 CONFIRMED", "REGISTRATION 2 CONFIRMED");
            assertThat(newestContent()).contains("改名公司");
            assertThat(laterFacts()).isZero();
        } finally {
            clock.set(Instant.now());
        }
        publish(taxpayer.factsChanged(3, "又改名公司", clock.instant()));
        awaitStates(taxpayer, "REGISTRATION 1 CONFIRMED", "REGISTRATION 2 CONFIRMED", "REGISTRATION 3 CONFIRMED");
    }

    private long laterFacts() {
        return jdbc.sql("select count(*) from later_facts where taxpayer_id = ?")
                .param(taxpayer.id().value())
                .query(Long.class)
                .single();
    }

    private String newestContent() {
        return jdbc.sql("select content from sync_item where taxpayer_id = ? order by version desc limit 1")
                .param(taxpayer.id().value())
                .query(String.class)
                .single();
    }

    @Test
    void gathersTheChangesOfAMonthsInvoices() {
        publish(taxpayer.invoices(1, "1000.00"));
        publish(taxpayer.invoices(2, "2000.00"));
        publish(taxpayer.invoices(3, "3000.00"));
        await().untilAsserted(() -> assertThat(states(taxpayer)).containsExactly("INVOICE_SUMMARY 3 PENDING"));
        publish(taxpayer.registered(clock.instant()));
        awaitStates(taxpayer, "INVOICE_SUMMARY 3 CONFIRMED", "REGISTRATION 1 CONFIRMED");
    }

    @Test
    void waitsWhileTheCoreIsClosedAndThenBringsEverything() {
        CORE.maintenance(true);
        publish(taxpayer.registered(clock.instant()));
        publish(taxpayer.filed(returnId, 1, "300.00", clock.instant()));
        await().untilAsserted(() -> assertThat(
                        operator().get(API + "/operations/backlog").text("/closedReason"))
                .contains("closed"));
        CORE.maintenance(false);
        awaitStates(taxpayer, "RETURN 1 CONFIRMED", "REGISTRATION 1 CONFIRMED");
        assertThat(attempts("RETURN")).isEqualTo(1);
    }

    @Test
    void remembersMinuteByMinuteHowMuchWaited() {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES).plusSeconds(60);
        CORE.maintenance(true);
        publish(taxpayer.registered(clock.instant()));
        await().untilAsserted(() -> assertThat(
                        operator().get(API + "/operations/backlog").text("/closedReason"))
                .contains("closed"));

        clock.set(minute);

        await().untilAsserted(() -> assertThat(operator()
                        .get(API + "/operations/backlog-history?limit=500")
                        .json()
                        .path("samples")
                        .valueStream()
                        .filter(sample -> sample.path("waiting").longValue() > 0)
                        .map(sample -> Instant.parse(sample.path("minute").stringValue())))
                .contains(minute));
        CORE.maintenance(false);
        awaitStates(taxpayer, "REGISTRATION 1 CONFIRMED");
    }

    @Test
    void tellsEverybodyWhenTheCoreRestsButNotWhy() {
        String windows = API + "/operations/maintenance-windows";
        Map<String, String> window = Map.of(
                "startsAt", "2099-01-01T00:00:00Z", "endsAt", "2099-01-02T00:00:00Z", "reason", "for officers only");
        assertThat(operator().put(windows, Map.of("windows", List.of(window))).status())
                .isEqualTo(200);

        ServiceClient.Reply told = new ServiceClient(port, null).get(API + "/public/maintenance-windows");

        assertThat(told.text("/windows/0/startsAt")).isEqualTo("2099-01-01T00:00:00Z");
        assertThat(told.response().body()).doesNotContain("reason", "officers");
        operator().put(windows, Map.of("windows", List.of()));
    }

    @Test
    void takesAnEventOnce() {
        UUID event = UUID.randomUUID();
        publish(taxpayer.registered(clock.instant()), event);
        publish(taxpayer.registered(clock.instant()), event);
        publish(taxpayer.registered(clock.instant()));
        awaitStates(taxpayer, "REGISTRATION 1 CONFIRMED");
        assertThat(synchronisedEvents()).isEqualTo(1);
    }

    @Test
    void fitsADistributedDatabase() {
        assertThat(PlacementLint.broken(jdbc)).isEmpty();
        assertThat(PlacementLint.refusedStatements()).isEmpty();
    }

    private int attempts(String subject) {
        return jdbc.sql("select attempts from sync_item where taxpayer_id = ? and subject = ?")
                .params(taxpayer.id().value(), subject)
                .query(Integer.class)
                .single();
    }

    private String item(String subject) {
        return jdbc.sql("select id::text from sync_item where taxpayer_id = ? and subject = ?")
                .params(taxpayer.id().value(), subject)
                .query(String.class)
                .single();
    }

    private long synchronisedEvents() {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> jdbc.sql("select count(*) from outbox where taxpayer_id = ?")
                                .param(taxpayer.id().value())
                                .query(Long.class)
                                .single()
                        == 0);
        return jdbc.sql("select event_sequence from journal_counter where taxpayer_id = ?")
                .param(taxpayer.id().value())
                .query(Long.class)
                .single();
    }
}
