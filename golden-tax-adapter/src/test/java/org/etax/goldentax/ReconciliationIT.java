package org.etax.goldentax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.etax.kernel.BusinessTime;
import org.etax.platform.test.ServiceClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReconciliationIT extends AdapterIT {

    private static int days;

    private final Taxpayer taxpayer = Taxpayer.create();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
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
