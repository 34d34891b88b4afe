package org.etax.declaration.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etax.declaration.ledger.AssessmentOrder;
import org.etax.declaration.ledger.Ledger;
import org.etax.kernel.Ids;
import org.etax.kernel.Money;
import org.etax.kernel.Right;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.TaxpayerFact;
import org.etax.kernel.event.TaxpayerFactsChanged;
import org.etax.platform.event.EventEnvelope;
import org.etax.platform.event.EventHandler;
import org.etax.platform.test.GrantedRights;
import org.etax.platform.test.ServiceClient;
import org.etax.platform.test.ServiceClient.Reply;
import org.etax.platform.test.ServiceTest;
import org.etax.platform.test.TestClock;
import org.etax.platform.test.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A taxpayer who owes 4240.00 yuan by 20 January 2027, a bank agreement, and a treasury that does what it is told. */
@ServiceTest
@Import(GrantedRights.class)
abstract class PaymentScene {

    static final TestTreasury TREASURY = new TestTreasury();
    static final Instant IN_TIME = Instant.parse("2027-01-10T02:00:00Z");
    static final LocalDate DUE = LocalDate.of(2027, 1, 20);
    static final TaxPeriod QUARTER = TaxPeriod.parse("2026-Q4");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void treasury(DynamicPropertyRegistry registry) {
        registry.add("etax.treasury.url", TREASURY::url);
        registry.add("etax.payment.look-every", () -> "50ms");
    }

    @LocalServerPort
    int port;

    @Autowired
    GrantedRights rights;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    EventHandler<TaxpayerFactsChanged> registration;

    final TaxpayerId taxpayer = TaxpayerId.create();
    ServiceClient lin;

    @BeforeEach
    void owe() {
        clock.set(IN_TIME);
        TREASURY.begin(clock);
        rights.grant("lin", taxpayer, Right.VIEW, Right.PAY_TAX);
        lin = new ServiceClient(port, TestTokens.get().person("lin"));
        register();
        assess(Map.of("10101", Money.of("4000.00"), "10109", Money.of("240.00")));
    }

    /** Whatever happened: entries net to zero, and running balances are their sums. */
    @AfterEach
    void theLedgerIsSound() {
        assertThat(jdbc.sql("""
                select count(*) from (select tax, period, charge_kind from ledger_entry where taxpayer_id = :id
                    group by tax, period, charge_kind having sum(amount) <> 0) unbalanced""").param("id", taxpayer.value()).query(Long.class).single())
                .isZero();
        assertThat(jdbc.sql("""
                select count(*) from (
                    select account, tax, period, charge_kind, sum(amount) as amount from ledger_entry
                        where taxpayer_id = :id group by account, tax, period, charge_kind
                    except select account, tax, period, charge_kind, amount from ledger_balance where taxpayer_id = :id) wrong""").param("id", taxpayer.value()).query(Long.class).single())
                .isZero();
    }

    void assess(Map<String, Money> liabilities) {
        transactions.executeWithoutResult(status -> ledger.assess(
                new AssessmentOrder(taxpayer, Ids.next(), 1, QUARTER, DUE, liabilities, clock.instant())));
    }

    String home() {
        return "/api/declaration/v1/taxpayers/" + taxpayer;
    }

    /** An agreement that the bank has confirmed. */
    String agreement() {
        return signAgreement("上海云雀商贸有限公司").text("/id");
    }

    Reply signAgreement(String holder) {
        return signAgreement(holder, LocalDate.of(2026, 12, 1));
    }

    Reply signAgreement(String holder, LocalDate signedOn) {
        return lin.post(
                home() + "/bank-agreements",
                Map.of(
                        "number",
                        "31012026000001",
                        "bankCode",
                        "102290000018",
                        "accountNumber",
                        "6222000011112222333",
                        "accountName",
                        holder,
                        "signedOn",
                        signedOn.toString()));
    }

    Reply payAll(String agreement) {
        return lin.post(home() + "/payments", Map.of("agreementId", agreement, "all", true));
    }

    /** A payment of everything that has reached the bank. */
    Reply sentPayment() {
        Reply placed = payAll(agreement());
        assertThat(placed.status()).as(placed.response().body()).isEqualTo(201);
        awaitStatus(placed, "SENT");
        await().until(() -> TREASURY.has(placed.text("/taxTicketNumber")));
        return placed;
    }

    void awaitStatus(Reply placed, String status) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(payment(placed).text("/status")).isEqualTo(status));
    }

    Reply payment(Reply placed) {
        return lin.get(home() + "/payments/" + placed.text("/id"));
    }

    /** Delivers a notice and gives the HTTP status of the answer. */
    int deliver(byte[] notice) {
        return deliver(notice, TREASURY.sign(notice));
    }

    int deliver(byte[] notice, String signature) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/declaration/v1/treasury-notices"))
                .header("Content-Type", "application/json")
                .header(WireSignature.HEADER, signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(notice))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Debit minus credit of an account over all charges. */
    String balance(String account) {
        return jdbc.sql("""
                select coalesce(sum(amount), 0.00)::text from ledger_balance where taxpayer_id = :id and account = :account""")
                .param("id", taxpayer.value())
                .param("account", account)
                .query(String.class)
                .single();
    }

    private void register() {
        Instant recorded = Instant.parse("2026-01-01T00:00:00Z");
        List<TaxpayerFact> facts = Map.of(
                        TaxpayerFact.Name.NAME, "上海云雀商贸有限公司",
                        TaxpayerFact.Name.TAXPAYER_NUMBER, "91310115MA1K4TTL1X",
                        TaxpayerFact.Name.TAX_AUTHORITY, "13101150000")
                .entrySet()
                .stream()
                .map(fact -> new TaxpayerFact(
                        fact.getKey(),
                        fact.getValue(),
                        LocalDate.of(2026, 1, 1),
                        null,
                        recorded,
                        TaxpayerFact.Source.OWN_ACT))
                .toList();
        transactions.executeWithoutResult(status -> registration.handle(
                new TaxpayerFactsChanged(taxpayer, 1, facts, List.of()),
                new EventEnvelope(UUID.randomUUID(), "facts", "/etax/registration", taxpayer, 1, recorded)));
    }
}
