package org.etax.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Right;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.event.ReturnAccepted;
import org.etax.platform.test.ServiceClient;
import org.etax.platform.test.ServiceClient.Reply;
import org.etax.platform.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Confirmations that are taken back, and the returns that stand on them. */
class DeductionIT extends InvoiceServiceIT {

    private static final TaxPeriod NOW =
            TaxPeriod.containing(BusinessTime.dateOf(Instant.now()), TaxPeriod.Frequency.MONTHLY);

    private Town.Enterprise seller;
    private Town.Enterprise buyer;

    @BeforeEach
    void openShop() {
        seller = enterprise("GENERAL");
        buyer = enterprise("GENERAL");
    }

    @Test
    void confirmingAndTakingBackLeavesNothing() {
        String[] ids = receives(2);
        assertThat(confirm(NOW, ids).status()).isEqualTo(200);
        assertThat(confirmed(NOW)).containsExactlyInAnyOrder(ids);
        assertThat(confirmed(NOW.next())).isEmpty();

        Reply taken = withdraw(NOW, ids);
        assertThat(taken.status()).as(taken.response().body()).isEqualTo(200);
        assertThat(taken.text("/tax")).isEqualTo("120.00");
        assertThat(taken.json().at("/invoices").asInt()).isEqualTo(2);
        assertThat(confirmed(NOW)).isEmpty();
        Reply totals = lin.get(buyer.path() + "/invoice-totals/" + NOW);
        assertThat(totals.json().at("/input/version").asLong()).isEqualTo(2);
        assertThat(totals.json().at("/input/invoices").asLong()).isZero();
        assertThat(totals.json().at("/input/rows")).isEmpty();
        assertThat(rows("select action from audit_entry where taxpayer_id = :id", buyer))
                .extracting(row -> row.get("action"))
                .contains("confirm-deduction", "withdraw-deduction");
        // and once more from the start
        assertThat(confirm(NOW, ids).status()).isEqualTo(200);
        assertThat(inputTax()).isEqualTo("120.00");
    }

    @Test
    void aRepeatedWithdrawalIsAnsweredAsTheFirstAndASecondOneRefused() {
        String[] ids = receives(1);
        confirm(NOW, ids);
        Map<String, Object> body = Map.of("period", NOW.toString(), "invoiceIds", List.of(ids));
        String path = buyer.path() + "/deduction-withdrawals";
        Reply first = lin.postWithKey("take-1", path, body);
        Reply again = lin.postWithKey("take-1", path, body);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(count("deduction_change", buyer)).isEqualTo(2);
        Reply second = withdraw(NOW, ids);
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text("/code")).isEqualTo("withdrawal-refused");
        assertThat(second.text("/errors/0/code")).isEqualTo("deduction-not-confirmed");
    }

    @Test
    void ofManyWithdrawalsAtOnceOneHappens() throws Exception {
        String[] ids = receives(1);
        confirm(NOW, ids);
        List<Integer> answers = atOnce(IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(n -> () -> withdraw(NOW, ids).status())
                .toList());
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 422);
        assertThat(rows("select version, invoices from period_summary where taxpayer_id = :id", buyer))
                .containsExactly(Map.of("version", 2L, "invoices", 0L));
    }

    @Test
    void whatWasTakenBackWaitsForItsPeriodsReturnBeforeAnotherPeriodTakesIt() {
        // confirmed for the quarter, so that another period that has begun is there
        TaxPeriod quarter = TaxPeriod.containing(NOW.end(), TaxPeriod.Frequency.QUARTERLY);
        String[] ids = receives(1);
        confirm(quarter, ids);
        withdraw(quarter, ids);

        Reply refused = confirm(NOW, ids);
        assertThat(refused.text("/errors/0/code")).isEqualTo("deduction-held");
        Reply suggestion = lin.get(buyer.path() + "/deduction-suggestions/" + NOW);
        assertThat(suggestion.json().at("/suggested")).isEmpty();
        assertThat(suggestion.text("/open/invoices")).isEqualTo("0");
        assertThat(suggestion.text("/setAside/0/reason")).isEqualTo("HELD");
        assertThat(suggestion.text("/setAside/0/invoice/heldPeriod")).isEqualTo(quarter.toString());

        file(quarter, 2L);
        assertThat(confirm(NOW, ids).status()).isEqualTo(200);
    }

    @Test
    void afterTheReturnNothingIsTakenBack() {
        String[] ids = receives(1);
        confirm(NOW, ids);
        file(NOW, 1L);
        Reply refused = withdraw(NOW, ids);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("confirmation-filed");
        assertThat(refused.text("/detail")).contains("更正").contains(NOW.toString());
        assertThat(confirmed(NOW)).containsExactly(ids);
    }

    @Test
    void refusesWithdrawalsOfTheWrongPersonOrPeriodOrInvoice() {
        String[] ids = receives(1);
        confirm(NOW, ids);
        rights.grant("chen", buyer.id(), Right.VIEW);
        ServiceClient chen = new ServiceClient(port, TestTokens.get().person("chen"));
        assertThat(chen.post(
                                buyer.path() + "/deduction-withdrawals",
                                Map.of("period", NOW.toString(), "invoiceIds", List.of(ids)))
                        .text("/code"))
                .isEqualTo("right-missing");
        assertThat(withdraw(NOW.previous(), ids).text("/errors/0/code")).isEqualTo("deduction-not-confirmed");
        assertThat(withdraw(NOW, ids[0], UUID.randomUUID().toString()).text("/errors/0/pointer"))
                .isEqualTo("/invoiceIds/1");
        assertThat(withdraw(NOW, ids[0], ids[0]).text("/errors/0/pointer")).isEqualTo("/invoiceIds/1");
        assertThat(withdraw(NOW).text("/errors/0/pointer")).isEqualTo("/invoiceIds");
        assertThat(lin.get(buyer.path() + "/received-invoices?period=2026").text("/errors/0/pointer"))
                .isEqualTo("period");
        assertThat(confirmed(NOW)).containsExactly(ids);
    }

    /** The return was accepted before we heard: whatever was done after the totals it stands on is as if it had not been. */
    @Test
    void theReturnStandsOnTheVersionItWasComputedFrom() {
        String[] ids = receives(5);
        Random random = new Random(20261130);
        List<Set<String>> states = new ArrayList<>(List.of(Set.of()));
        while (states.size() < 13) {
            Set<String> before = states.getLast();
            Set<String> after = new TreeSet<>();
            boolean in = before.isEmpty() || before.size() < ids.length && random.nextBoolean();
            List<String> able = List.of(ids).stream()
                    .filter(id -> before.contains(id) != in)
                    .toList();
            List<String> chosen = able.subList(0, 1 + random.nextInt(able.size()));
            Reply reply =
                    in ? confirm(NOW, chosen.toArray(String[]::new)) : withdraw(NOW, chosen.toArray(String[]::new));
            assertThat(reply.status()).isEqualTo(200);
            after.addAll(before);
            if (in) {
                after.addAll(chosen);
            } else {
                chosen.forEach(after::remove);
            }
            states.add(after);
        }
        long stands = 7;
        file(NOW, stands);
        assertThat(confirmed(NOW)).containsExactlyInAnyOrderElementsOf(states.get((int) stands));
        assertThat(inputTax())
                .isEqualTo("%d.00".formatted(60 * states.get((int) stands).size()));
        assertThat(rows("select 1 from received_invoice where taxpayer_id = :id and held_period is not null", buyer))
                .isEmpty();
        assertThat(rows(
                        "select action from audit_entry where taxpayer_id = :id and action like 'undo-deduction-%'",
                        buyer))
                .hasSize(12 - (int) stands);
    }

    @Test
    void aReturnHeardOfWhileInvoicesAreTakenBackLosesNoneAndCountsNoneTwice() throws Exception {
        String[] ids = receives(4);
        confirm(NOW, ids);
        List<Callable<Integer>> acts = new ArrayList<>();
        for (String id : ids) {
            acts.add(() -> withdraw(NOW, id).status());
        }
        acts.add(2, () -> {
            file(NOW, 1L);
            return 200;
        });
        assertThat(atOnce(acts)).isSubsetOf(200, 409);
        assertThat(confirmed(NOW)).containsExactlyInAnyOrder(ids);
        assertThat(inputTax()).isEqualTo("240.00");
    }

    private void file(TaxPeriod period, Long inputVersion) {
        town.publish(new ReturnAccepted(
                buyer.id(),
                UUID.randomUUID(),
                1,
                "VAT_GENERAL",
                period,
                "R1",
                Instant.now(),
                Map.of(),
                List.of(),
                inputVersion));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        jdbc.sql("select count(*) from deduction_period where taxpayer_id = :id and period = :period"
                                                + " and filed_at is not null")
                                        .param("id", buyer.id().value())
                                        .param("period", period.toString())
                                        .query(Long.class)
                                        .single()
                                == 1);
    }

    private String[] receives(int invoices) {
        for (int i = 0; i < invoices; i++) {
            Reply issued =
                    lin.post(seller.path() + "/invoices", draft("D-" + i, "SPECIAL", buyer(buyer), "1000.00", "0.06"));
            assertThat(issued.status()).as(issued.response().body()).isEqualTo(201);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> count("received_invoice", buyer) == invoices);
        return ids("/received-invoices");
    }

    private String[] confirmed(TaxPeriod period) {
        return ids("/received-invoices?status=CONFIRMED&period=" + period);
    }

    private String[] ids(String list) {
        return lin.get(buyer.path() + list)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toArray(String[]::new);
    }

    private String inputTax() {
        return lin.get(buyer.path() + "/invoice-totals/" + NOW).text("/input/rows/0/tax");
    }

    private Reply confirm(TaxPeriod period, String... ids) {
        return act("/deduction-confirmations", period, ids);
    }

    private Reply withdraw(TaxPeriod period, String... ids) {
        return act("/deduction-withdrawals", period, ids);
    }

    private Reply act(String path, TaxPeriod period, String... ids) {
        return lin.post(buyer.path() + path, Map.of("period", period.toString(), "invoiceIds", List.of(ids)));
    }

    private static List<Integer> atOnce(List<Callable<Integer>> acts) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(acts)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
