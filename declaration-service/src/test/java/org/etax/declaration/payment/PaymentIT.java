package org.etax.declaration.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.etax.declaration.ledger.Charge;
import org.etax.declaration.ledger.PaidPart;
import org.etax.kernel.Ids;
import org.etax.kernel.Money;
import org.etax.platform.test.PlacementLint;
import org.etax.platform.test.ServiceClient;
import org.etax.platform.test.ServiceClient.Reply;
import org.etax.platform.test.TestTokens;
import org.etax.platform.test.Workbooks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PaymentIT extends PaymentScene {

    @Autowired
    PaymentDispatch dispatch;

    @Autowired
    PaymentRows payments;

    @Test
    void paysEverythingThatIsDueAndEndsInTheTreasury() {
        Reply placed = sentPayment();
        String ticket = placed.text("/taxTicketNumber");
        assertThat(placed.text("/amount")).isEqualTo("4240.00");
        assertThat(ticket).matches("33327\\d{13}");

        assertThat(deliver(TREASURY.notice(TREASURY.collected(ticket)))).isEqualTo(204);
        assertThat(payment(placed).text("/status")).isEqualTo("COLLECTED");
        assertThat(balance("receivable")).isEqualTo("0.00");
        assertThat(balance("in-transit")).isEqualTo("4240.00");

        assertThat(deliver(TREASURY.notice(TREASURY.entered(ticket)))).isEqualTo(204);
        assertThat(payment(placed).text("/treasuryVoucher")).isEqualTo("G" + ticket);
        assertThat(payment(placed).json().at("/askedAgainAt").isNull()).isTrue();
        assertThat(balance("treasury")).isEqualTo("4240.00");
        assertThat(lin.get(home() + "/liabilities").text("/total")).isEqualTo("0.00");
        assertThat(lin.get(home() + "/ledger/entries").json().at("/items")).hasSize(3);
        Reply newest = lin.get(home() + "/ledger/entries?order=DESCENDING&limit=2");
        assertThat(newest.json().at("/items").findValuesAsString("number")).containsExactly("3", "2");
        assertThat(lin.get(home() + "/ledger/entries?order=DESCENDING&after=" + newest.text("/next"))
                        .json()
                        .at("/items")
                        .findValuesAsString("number"))
                .containsExactly("1");
        String sheet = Workbooks.firstSheet(
                lin.download(home() + "/ledger/entries/file").body());
        assertThat(sheet).contains("申报应征", "入库税款", "增值税");
        assertThat(TREASURY.requestsFor(ticket)).isEqualTo(1);
        assertThat(jdbc.sql("select event_sequence from journal_counter where taxpayer_id = :id")
                        .param("id", taxpayer.value())
                        .query(Long.class)
                        .single())
                .as("TaxPaid is published once")
                .isEqualTo(1);
    }

    @Test
    void findsOutByAskingWhenNoticesAreLost() {
        Reply placed = sentPayment();
        TREASURY.entered(placed.text("/taxTicketNumber"));
        awaitStatus(placed, "IN_TREASURY");
        assertThat(balance("treasury")).isEqualTo("4240.00");
    }

    @Test
    void appliesNoticesOnceAndInAnyOrder() {
        Reply placed = sentPayment();
        String ticket = placed.text("/taxTicketNumber");
        byte[] collected = TREASURY.notice(TREASURY.collected(ticket));
        byte[] entered = TREASURY.notice(TREASURY.entered(ticket));
        for (byte[] notice : List.of(entered, collected, entered, collected, entered)) {
            assertThat(deliver(notice)).isEqualTo(204);
        }
        assertThat(payment(placed).text("/status")).isEqualTo("IN_TREASURY");
        assertThat(balance("treasury")).isEqualTo("4240.00");
        assertThat(jdbc.sql("select count(*) from payment_event where taxpayer_id = :id and origin = 'NOTICE'")
                        .param("id", taxpayer.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void showsAPaymentWithoutAnAnswerAsUnknownAndNeverSendsItTwice() {
        TREASURY.is(TestTreasury.Mood.LOSES_ANSWERS);
        Reply placed = payAll(agreement());
        awaitStatus(placed, "UNKNOWN");
        assertThat(payment(placed).text("/askedAgainAt")).isNotEmpty();

        TREASURY.entered(placed.text("/taxTicketNumber"));
        awaitStatus(placed, "IN_TREASURY");
        assertThat(TREASURY.requestsFor(placed.text("/taxTicketNumber"))).isEqualTo(1);
    }

    @Test
    void givesALostRequestUpAfterItsExpiryAndBooksLateMoneyAsOverpaid() {
        TREASURY.is(TestTreasury.Mood.LOSES_REQUESTS);
        Reply placed = payAll(agreement());
        awaitStatus(placed, "UNKNOWN");
        clock.set(IN_TIME.plus(Duration.ofMinutes(36)));
        awaitStatus(placed, "FAILED");
        assertThat(payment(placed).text("/failure")).isEqualTo("EXPIRED");
        assertThat(balance("receivable")).isEqualTo("4240.00");

        PaymentView view = PaymentView.of(payments.find(reference(placed)).orElseThrow());
        TREASURY.received(view, reference(placed));
        assertThat(deliver(TREASURY.notice(TREASURY.collected(view.taxTicketNumber()))))
                .isEqualTo(204);
        assertThat(payment(placed).json().at("/overpaid").asBoolean()).isTrue();
        assertThat(balance("overpaid")).isEqualTo("-4240.00");
        assertThat(balance("receivable")).isEqualTo("4240.00");
    }

    @Test
    void asksInsteadOfSendingAfterACrashBetweenMarkingAndSending() {
        PaymentOrder order = new PaymentOrder(
                Ids.next(),
                taxpayer,
                new TaxTicketNumber("333279999999999999"),
                UUID.fromString(agreement()),
                List.of(new PaidPart(Charge.ofTax("10101", QUARTER), Money.of("4000.00"), Money.ZERO)),
                IN_TIME,
                IN_TIME.plus(Duration.ofMinutes(30)));
        transactions.executeWithoutResult(
                status -> payments.insert(new StoredPayment(new Payment.Created(order), 0, null)));
        assertThat(dispatch.markSent(order)).isTrue();
        assertThat(dispatch.markSent(order)).isFalse();

        PaymentReference reference = new PaymentReference(taxpayer, order.id());
        dispatch.advance(reference);
        assertThat(TREASURY.requestsFor(order.ticket().value())).isZero();
        assertThat(payments.find(reference).orElseThrow().payment()).isInstanceOf(Payment.Sent.class);
    }

    @Test
    void letsOneOfManyPaymentsForTheSameTaxWin() throws Exception {
        String agreement = agreement();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Reply> pay = () -> payAll(agreement);
            List<Integer> statuses = pool
                    .invokeAll(IntStream.range(0, 6).mapToObj(i -> pay).toList())
                    .stream()
                    .map(PaymentIT::status)
                    .toList();
            assertThat(statuses).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
        }
        assertThat(payAll(agreement).text("/code")).isEqualTo("already-being-paid");
    }

    @Test
    void chargesHalfAThousandthForEachDayOfDelay() {
        clock.set(Instant.parse("2027-01-30T02:00:00Z"));
        Reply liabilities = lin.get(home() + "/liabilities");
        assertThat(liabilities.text("/liabilities/0/surcharge")).isEqualTo("20.00");
        assertThat(liabilities.json().at("/liabilities/0/surchargeSteps/0/days").asInt())
                .isEqualTo(10);
        assertThat(liabilities.text("/liabilities/1/surcharge")).isEqualTo("1.20");
        assertThat(liabilities.text("/total")).isEqualTo("4261.20");

        Reply placed = sentPayment();
        assertThat(placed.text("/amount")).isEqualTo("4261.20");
        deliver(TREASURY.notice(TREASURY.entered(placed.text("/taxTicketNumber"))));
        assertThat(balance("receivable")).isEqualTo("0.00");
        assertThat(balance("surcharge")).isEqualTo("-21.20");
        assertThat(balance("treasury")).isEqualTo("4261.20");
    }

    @Test
    void freesTheTaxWhenTheBankRefuses() {
        Reply placed = sentPayment();
        String ticket = placed.text("/taxTicketNumber");
        assertThat(deliver(TREASURY.notice(TREASURY.failed(ticket, FailureReason.INSUFFICIENT_FUNDS))))
                .isEqualTo(204);
        assertThat(payment(placed).text("/failure")).isEqualTo("INSUFFICIENT_FUNDS");
        assertThat(balance("receivable")).isEqualTo("4240.00");
        String agreement = lin.get(home() + "/bank-agreements").text("/0/id");
        assertThat(payAll(agreement).status()).isEqualTo(201);
    }

    @Test
    void believesNoNoticeThatIsForgedOldOrContradictory() {
        Reply placed = sentPayment();
        String ticket = placed.text("/taxTicketNumber");
        byte[] notice = TREASURY.notice(TREASURY.collected(ticket));
        String signature = TREASURY.sign(notice);
        byte[] other = TREASURY.notice(Map.of(
                "taxTicketNumber",
                ticket,
                "payerReference",
                reference(placed).toString(),
                "status",
                "COLLECTED",
                "amount",
                "1.00",
                "bankSerial",
                "X",
                "collectedAt",
                "2027-01-10T02:00:00Z"));
        byte[] stranger = TREASURY.notice(
                Map.of("taxTicketNumber", ticket, "payerReference", "nobody", "status", "ACCEPTED", "amount", "1.00"));

        assertThat(deliver(notice, "")).isEqualTo(401);
        assertThat(deliver(other, signature)).isEqualTo(401);
        assertThat(deliver(other)).isEqualTo(409);
        assertThat(deliver(other)).isEqualTo(409);
        assertThat(deliver(stranger)).isEqualTo(404);
        assertThat(deliver("{}".getBytes(StandardCharsets.UTF_8))).isEqualTo(400);
        clock.set(IN_TIME.plus(Duration.ofMinutes(6)));
        assertThat(deliver(notice, signature)).isEqualTo(401);
    }

    @Test
    void repairsByInquiryWhatTheStatementShows() {
        Reply placed = sentPayment();
        String ticket = placed.text("/taxTicketNumber");
        ServiceClient operator = new ServiceClient(port, TestTokens.get().officer("ops", "13300000000", "operator"));
        String path = "/api/declaration/v1/operations/treasury-statements/2027-01-10/reconciliation";
        assertThat(operator.post(path, "").text("/code")).isEqualTo("statement-not-available");

        TREASURY.collected(ticket);
        TREASURY.closeDay();
        Reply reconciled = operator.post(path, "");
        assertThat(reconciled.status()).as(reconciled.response().body()).isEqualTo(200);
        assertThat(payment(placed).text("/status")).isEqualTo("COLLECTED");
        assertThat(operator.post(path, "").json().at("/differences").findValuesAsString("payment"))
                .doesNotContain(reference(placed).toString());
    }

    @Test
    void refusesWhatCannotBePaid() {
        String agreement = agreement();
        Reply tooMuch = pay(agreement, "10101", "4000.01");
        Reply nothing = pay(agreement, "10106", "10.00");
        Reply rest = pay(agreement, "10101", "3999.50");
        assertThat(tooMuch.text("/errors/0/code")).isEqualTo("more-than-due");
        assertThat(nothing.text("/errors/0/code")).isEqualTo("nothing-due");
        assertThat(rest.text("/errors/0/code")).isEqualTo("negligible");
        assertThat(lin.post(home() + "/payments", Map.of("agreementId", agreement))
                        .text("/errors/0/code"))
                .isEqualTo("all-or-items");
        Reply empty = lin.post(home() + "/payments", Map.of());
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.json().at("/errors").findValuesAsString("pointer")).containsExactly("/agreementId", "/items");
        Reply foreign = payAll(UUID.randomUUID().toString());
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.text("/errors/0/pointer")).isEqualTo("/agreementId");
    }

    @Test
    void paysOnlyFromAnAgreementThatTheBankConfirmed() {
        Reply rejected = signAgreement("别人的公司");
        assertThat(rejected.text("/refusal")).isEqualTo("ACCOUNT_NAME_MISMATCH");
        assertThat(rejected.text("/account")).isEqualTo("***************2333");
        assertThat(payAll(rejected.text("/id")).text("/code")).isEqualTo("agreement-not-verified");
    }

    @Test
    void takesNoAgreementThatIsSignedTomorrow() {
        Reply refused = signAgreement("上海云雀商贸有限公司", LocalDate.of(2027, 1, 11));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/signedOn");
        assertThat(refused.text("/errors/0/message")).isEqualTo("不能晚于 2027-01-10");
        assertThat(signAgreement("上海云雀商贸有限公司", LocalDate.of(2027, 1, 10)).status())
                .isEqualTo(201);
    }

    @Test
    void issuesOneCertificateForAPaymentThatAnybodyCanCheck() {
        Reply placed = sentPayment();
        String path = home() + "/payments/" + placed.text("/id") + "/certificate";
        assertThat(lin.post(path, "").text("/code")).isEqualTo("not-in-treasury");
        deliver(TREASURY.notice(TREASURY.entered(placed.text("/taxTicketNumber"))));

        Reply issued = lin.post(path, "");
        assertThat(lin.post(path, "").text("/number")).isEqualTo(issued.text("/number"));
        Reply certificate = lin.get(issued.header("Location"));
        assertThat(certificate.header("Etax-Signature")).isNotEmpty();
        assertThat(certificate.text("/total")).isEqualTo("4240.00");

        ServiceClient anybody = new ServiceClient(port, null);
        Map<String, String> question = Map.of(
                "number", issued.text("/number"),
                "verificationCode", certificate.text("/code").toLowerCase(Locale.ROOT));
        String check = "/api/declaration/v1/public/certificate-verifications";
        assertThat(anybody.post(check, question).text("/certificate/holder/name"))
                .isEqualTo("上海云雀商贸有限公司");
        assertThat(anybody.post(check, Map.of("number", issued.text("/number"), "verificationCode", "0"))
                        .json()
                        .at("/genuine")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void reconcilesItsPaymentsByDay() {
        Reply placed = sentPayment();
        deliver(TREASURY.notice(TREASURY.entered(placed.text("/taxTicketNumber"))));
        ServiceClient core = new ServiceClient(port, TestTokens.get().officer("core", "13300000000", "reconciliation"));
        String path = "/api/declaration/v1/reconciliation/2027-01-10/PAYMENT";
        assertThat(core.get(path + "/items?limit=500").json().at("/items").findValuesAsString("objectId"))
                .contains(placed.text("/id"));
        assertThat(core.get(path).text("/hash")).hasSize(64);
        assertThat(lin.get(path).status()).isEqualTo(403);
        await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from outbox where taxpayer_id = :id")
                        .param("id", taxpayer.value())
                        .query(Long.class)
                        .single())
                .isZero());
    }

    @Test
    void keepsTheRulesOfPlacement() {
        assertThat(PlacementLint.broken(jdbc)).isEmpty();
        assertThat(PlacementLint.refusedStatements()).isEmpty();
    }

    private Reply pay(String agreement, String tax, String amount) {
        return lin.post(
                home() + "/payments",
                Map.of(
                        "agreementId",
                        agreement,
                        "all",
                        false,
                        "items",
                        List.of(Map.of("tax", tax, "period", "2026-Q4", "amount", amount))));
    }

    private PaymentReference reference(Reply placed) {
        return new PaymentReference(taxpayer, UUID.fromString(placed.text("/id")));
    }

    private static int status(Future<Reply> reply) {
        return reply.resultNow().status();
    }
}
