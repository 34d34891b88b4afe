package org.etax.goldentax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etax.kernel.BusinessTime;
import org.etax.platform.test.ServiceClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReconciliationIT extends AdapterIT {

    private static int days;

    private final Taxpayer taxpayer = Taxpayer.create();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @Autowired
    private MeterRegistry meters;

    private Instant at;
    private LocalDate day;

    /** Two returns of a day of their own that all three sides hold. */
    @BeforeEach
    void twoReturnsOfADay() {
        at = Instant.parse("2026-03-01T04:00:00Z").plus(Duration.ofDays(days++));
        day = BusinessTime.dateOf(at);
        publish(taxpayer.registered(clock.instant()));
        publish(taxpayer.filed(first, 1, "100.00", at));
        publish(taxpayer.filed(second, 1, "200.00", at));
        owns(taxpayer, first, "100.00");
        owns(taxpayer, second, "200.00");
        awaitStates(taxpayer, "REGISTRATION 1 CONFIRMED", "RETURN 1 CONFIRMED", "RETURN 1 CONFIRMED");
    }

    @Test
    void agreesWhenAllThreeSidesHoldTheSame() {
        ServiceClient.Reply run = run();
        assertThat(run.text("/state")).isEqualTo("AGREED");
        assertThat(run.text("/coreSum")).isEqualTo("300.00");
        assertThat(run.text("/ownerCount")).isEqualTo("2");
    }

    @Test
    void namesAndRepairsWhatTheCoreHasLost() {
        CORE.forgets("SB", first);
        ServiceClient.Reply run = run();
        assertThat(run.text("/state")).isEqualTo("REPAIRING");
        assertThat(differences(run).text("/items/0/kind")).isEqualTo("MISSING_IN_CORE");
        assertThat(differences(run).text("/items/0/objectId")).isEqualTo(first.toString());
        awaitState(run, "REPAIRED");
        assertThat(differences(run).text("/items/0/outcome")).isEqualTo("REPAIRED");
        assertThat(run().text("/state")).isEqualTo("AGREED");
    }

    @Test
    void namesAndRepairsAnAmountThatIsOtherInTheCore() {
        CORE.alters("SB", second, "1.00");
        ServiceClient.Reply run = run();
        assertThat(differences(run).text("/items/0/kind")).isEqualTo("DIFFERENT_IN_CORE");
        assertThat(differences(run).text("/items/0/coreAmount")).isEqualTo("1.00");
        awaitState(run, "REPAIRED");
    }

    @Test
    void leavesToSomebodyWhatSendingAgainDoesNotRepair() {
        CORE.forgets("SB", second);
        CORE.rejects("SB", "属期已关闭");
        ServiceClient.Reply run = run();
        assertThat(differences(run).text("/items/0/kind")).isEqualTo("MISSING_IN_CORE");
        awaitState(run, "DIFFERENT");
        assertThat(differences(run).text("/items/0/outcome")).isEqualTo("OPEN");
        assertThat(states(taxpayer)).contains("RETURN 1 REJECTED");
    }

    @Test
    void namesWhatNeverCameHereAndWhatTheOwnerDoesNotHave() {
        UUID neverCame = UUID.randomUUID();
        UUID unknown = UUID.randomUUID();
        owns(taxpayer, neverCame, "50.00");
        publish(taxpayer.filed(unknown, 1, "7.00", at));
        awaitStates(
                taxpayer, "REGISTRATION 1 CONFIRMED", "RETURN 1 CONFIRMED", "RETURN 1 CONFIRMED", "RETURN 1 CONFIRMED");
        ServiceClient.Reply run = run();
        assertThat(run.text("/state")).isEqualTo("DIFFERENT");
        assertThat(differences(run).response().body()).contains("MISSING_IN_ADAPTER", "UNKNOWN_TO_OWNER");
    }

    @Test
    void reconcilesOnceUnderOneKey() {
        String key = UUID.randomUUID().toString();
        Map<String, String> wanted = Map.of("day", day.toString(), "domain", "RETURN");
        ServiceClient.Reply run = operator().postWithKey(key, API + "/operations/reconciliations", wanted);
        ServiceClient.Reply again = operator().postWithKey(key, API + "/operations/reconciliations", wanted);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.response().body()).isEqualTo(run.response().body());
        assertThat(runsOf(day, "RETURN")).isEqualTo(1);
    }

    @Test
    void refusesADayThatHasNotCome() {
        ServiceClient.Reply refused =
                operator().post(API + "/operations/reconciliations", Map.of("day", "2999-01-01", "domain", "RETURN"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/day");
    }

    @Test
    void goesOnInTheNightWhenAnOwnerFailsAndTriesThatOneAgain() {
        LocalDate yesterday = LocalDate.parse("2027-02-03");
        OWNERS.fails("REGISTRATION");
        clock.set(yesterday.plusDays(1).atTime(23, 51).atZone(BusinessTime.ZONE).toInstant());
        try {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                            List.of("INVOICE_SUMMARY", "RETURN", "PAYMENT"))
                    .allSatisfy(domain -> assertThat(runsOf(yesterday, domain)).isEqualTo(1)));
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                ServiceClient.Reply troubles = operator().get(API + "/operations/reconciliation-troubles");
                assertThat(troubles.text("/0/domain")).isEqualTo("REGISTRATION");
                assertThat(troubles.text("/0/reason")).contains("500");
                assertThat(troubles.json().at("/0/failures").asInt()).isGreaterThan(1);
            });
            assertThat(meters.counter("etax.reconciliation.failures", "domain", "REGISTRATION")
                            .count())
                    .isGreaterThan(1);
            OWNERS.recover();
            clock.set(yesterday
                    .plusDays(2)
                    .atTime(10, 0)
                    .atZone(BusinessTime.ZONE)
                    .toInstant());
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(runsOf(yesterday, "REGISTRATION"))
                    .isEqualTo(1));
            await().untilAsserted(() -> assertThat(operator()
                            .get(API + "/operations/reconciliation-troubles")
                            .json()
                            .isEmpty())
                    .isTrue());
        } finally {
            OWNERS.recover();
            clock.set(Instant.now());
        }
    }

    @Test
    void catchesUpOnTheDaysOnWhichNobodyRan() {
        LocalDate last = LocalDate.parse("2027-02-10");
        try {
            clock.set(last.plusDays(1).atTime(23, 51).atZone(BusinessTime.ZONE).toInstant());
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(runsOf(last, "PAYMENT")).isEqualTo(1));
            clock.set(last.plusDays(9).atTime(23, 51).atZone(BusinessTime.ZONE).toInstant());
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                            last.datesUntil(last.plusDays(9)).toList())
                    .allSatisfy(day -> assertThat(runsOf(day, "PAYMENT")).isEqualTo(1)));
        } finally {
            clock.set(Instant.now());
        }
    }

    private long runsOf(LocalDate businessDay, String domain) {
        return jdbc.sql("select count(*) from reconciliation where day = ? and domain = ?")
                .params(businessDay, domain)
                .query(Long.class)
                .single();
    }

    private void owns(Taxpayer owner, UUID id, String amount) {
        OWNERS.has(day + "/RETURN", new OwningServices.Owned(owner.id(), id, 1, amount));
    }

    private ServiceClient.Reply run() {
        ServiceClient.Reply reply =
                operator().post(API + "/operations/reconciliations", Map.of("day", day.toString(), "domain", "RETURN"));
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(201);
        return reply;
    }

    private ServiceClient.Reply differences(ServiceClient.Reply run) {
        return operator().get(API + "/operations/reconciliations/" + run.text("/id") + "/differences");
    }

    private void awaitState(ServiceClient.Reply run, String state) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(operator()
                        .get(API + "/operations/reconciliations/" + run.text("/id"))
                        .text("/state"))
                .isEqualTo(state));
    }
}
