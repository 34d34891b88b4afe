package org.etax.declaration.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.etax.kernel.Right;
import org.etax.kernel.TaxPeriod.Frequency;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.TaxpayerFact;
import org.etax.kernel.event.TaxpayerFactsChanged;
import org.etax.platform.test.PlacementLint;
import org.etax.platform.test.ServiceClient;
import org.etax.platform.test.ServiceClient.Reply;
import org.etax.platform.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An officer proposes more time for a cohort, a second one decides, and the cohort has it. */
class DeadlineExtensionIT extends FilingScene {

    private static final String PATH = "/api/declaration/v1/deadline-extensions";
    private static final String REASON = "台风灾害，延期申报";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    // a cohort of this test's own, so that no other test's taxpayers get more time
    private final String district =
            "1%06d".formatted(ThreadLocalRandom.current().nextInt(990_000, 999_999));
    private final String authority = district + "0000";

    private ServiceClient proposer;
    private ServiceClient approver;

    @BeforeEach
    void twoOfficers() {
        proposer = officer("he", authority, "officer");
        approver = officer("shen", authority, "officer", "approver");
    }

    private ServiceClient officer(String account, String of, String... roles) {
        return new ServiceClient(port, TestTokens.get().officer(account, of, roles));
    }

    private Map<String, Object> proposal(String dueOn) {
        Map<String, Object> proposal = new HashMap<>();
        proposal.put("form", "VAT_SMALL");
        proposal.put("period", "2026-Q4");
        proposal.put("dueOn", dueOn);
        proposal.put("authority", authority);
        proposal.put("reasonZh", REASON);
        proposal.put("noticeNumber", "试税发〔2027〕1号");
        return proposal;
    }

    /** A small-scale taxpayer of an office of the district, filing by quarter. */
    private void registered(TaxpayerId id, String office) {
        TaxpayerFactsChanged usual =
                taxpayers.facts(id, 1, "SMALL_SCALE", "QUARTERLY", "VAT_SMALL", Frequency.QUARTERLY);
        List<TaxpayerFact> facts = usual.facts().stream()
                .map(fact -> fact.name() == TaxpayerFact.Name.TAX_AUTHORITY
                        ? new TaxpayerFact(
                                fact.name(),
                                office,
                                fact.effectiveFrom(),
                                fact.effectiveTo(),
                                fact.recordedAt(),
                                fact.source())
                        : fact)
                .toList();
        taxpayers.publish(new TaxpayerFactsChanged(id, 1, facts, usual.determinations()));
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from taxpayer_copy where taxpayer_id = :id")
                                .param("id", id.value())
                                .query(Long.class)
                                .single()
                        == 1);
    }

    private String proposed(String dueOn) {
        Reply reply = proposer.post(PATH, proposal(dueOn));
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(201);
        return reply.text("/id");
    }

    private Reply approved(String id) {
        Reply reply = approver.post(PATH + "/" + id + "/approval", Map.of());
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        return reply;
    }

    private Reply obligation() {
        return lin.get(home() + "/obligations?from=2026-12-01&to=2026-12-31");
    }

    @Test
    void movesTheDeadlineOfTheCohortOnApprovalAndTellsTheTaxpayerWhy() {
        registered(taxpayer, district + "0001");
        String id = proposed("2027-01-29");
        assertThat(obligation().text("/0/dueOn")).isEqualTo("2027-01-15");

        Reply approval = approved(id);

        assertThat(approval.text("/state")).isEqualTo("APPROVED");
        assertThat(approval.text("/proposed/account")).isEqualTo("he");
        assertThat(approval.text("/decided/account")).isEqualTo("shen");
        Reply after = obligation();
        assertThat(after.text("/0/dueOn")).isEqualTo("2027-01-29");
        assertThat(after.text("/0/dueProvenance")).isEqualTo("EXTENDED");
        assertThat(after.text("/0/dueSource")).isEqualTo("试税发〔2027〕1号");
        assertThat(after.text("/0/extension/reason/zh")).isEqualTo(REASON);
        assertThat(after.text("/0/extension/originalDueOn")).isEqualTo("2027-01-15");
        // who joins the cohort later has the same time
        TaxpayerId newcomer = TaxpayerId.create();
        registered(newcomer, district + "0002");
        rights.grant("lin", newcomer, Right.VIEW);
        assertThat(lin.get("/api/declaration/v1/taxpayers/" + newcomer + "/obligations?from=2026-12-01&to=2026-12-31")
                        .text("/0/dueOn"))
                .isEqualTo("2027-01-29");
    }

    @Test
    void acceptsAReturnInTimeUntilTheNewDay() {
        registered(taxpayer, authority);
        taxpayers.sellServices(taxpayer, "2026-11", 1, "400000.00", "4000.00");
        prefill("VAT_SMALL", "2026-Q4", "main.1.S", "400000.00");
        approved(proposed("2027-01-29"));
        clock.set(Instant.parse("2027-01-29T15:59:00Z"));

        Reply filed = submit(submission(lin.get(home() + "/prefills/VAT_SMALL/2026-Q4")));

        assertThat(filed.status()).as(filed.response().body()).isEqualTo(201);
        assertThat(filed.json().at("/receipt/timely").asBoolean()).isTrue();
        assertThat(lin.get(home() + "/liabilities").text("/liabilities/0/dueOn"))
                .isEqualTo("2027-01-29");
    }

    @Test
    void countsTheSurchargeOfAReturnFiledBeforeFromTheNewDayAndWritesItOnce() {
        registered(taxpayer, authority);
        taxpayers.sellServices(taxpayer, "2026-11", 1, "400000.00", "4000.00");
        Reply filed = submit(submission(prefill("VAT_SMALL", "2026-Q4", "main.1.S", "400000.00")));
        assertThat(filed.status()).as(filed.response().body()).isEqualTo(201);
        long audited = rows("audit_entry");
        String id = proposed("2027-01-29");
        approved(id);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lin.get(home() + "/liabilities").text("/liabilities/0/dueOn"))
                        .isEqualTo("2027-01-29"));

        clock.set(Instant.parse("2027-01-31T02:00:00Z"));
        // 4000.00 × 0.0005 × 2 days, not 16
        assertThat(lin.get(home() + "/liabilities").text("/liabilities/0/surcharge"))
                .isEqualTo("4.00");
        await().atMost(PATIENCE).until(() -> rows("audit_entry") == audited + 1);
        // an instance that was killed before it noted how far it had come does the work again, in vain
        walkAgain(id);
        assertThat(rows("audit_entry")).isEqualTo(audited + 1);
        assertThat(rows("deadline_extension_applied")).isEqualTo(1);
        assertThat(proposer.get(PATH + "/" + id).json().at("/applied").asInt()).isEqualTo(1);
    }

    private void walkAgain(String id) {
        await().atMost(PATIENCE).until(() -> pass(id) == 1);
        jdbc.sql("update deadline_extension set pass = 0, applied = 0, next_pass_at = now() where id = :id::uuid")
                .param("id", id)
                .update();
        await().atMost(PATIENCE).until(() -> pass(id) == 1);
    }

    private int pass(String id) {
        return jdbc.sql("select pass from deadline_extension where id = :id::uuid")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    @Test
    void countsWhomAProposalWouldConcern() {
        registered(taxpayer, district + "0001");
        registered(TaxpayerId.create(), authority);
        registered(TaxpayerId.create(), "19999990000");

        Map<String, Object> question = proposal("2027-01-29");
        question.remove("reasonZh");
        Reply preview = proposer.post("/api/declaration/v1/deadline-extension-previews", question);

        assertThat(preview.status()).as(preview.response().body()).isEqualTo(200);
        assertThat(preview.json().at("/obligations").asInt()).isEqualTo(2);
        assertThat(preview.json().at("/filed").asInt()).isZero();
        assertThat(preview.json().at("/complete").asBoolean()).isTrue();
        assertThat(preview.text("/originalDueOn")).isEqualTo("2027-01-15");
        question.put("industry", "5111");
        assertThat(proposer.post("/api/declaration/v1/deadline-extension-previews", question)
                        .json()
                        .at("/obligations")
                        .asInt())
                .isZero();
        question.remove("industry");
        question.put("region", "310000");
        assertThat(proposer.post("/api/declaration/v1/deadline-extension-previews", question)
                        .json()
                        .at("/obligations")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void isNeverDecidedByWhoeverProposedItNorBelow() {
        ServiceClient both = officer("he", authority, "officer", "approver");
        ServiceClient below = officer("luo", district + "0001", "officer", "approver");
        ServiceClient elsewhere = officer("gao", "19999990000", "officer", "approver");
        String id = proposed("2027-01-29");

        assertThat(proposer.post(PATH + "/" + id + "/approval", Map.of()).status())
                .as("without the role")
                .isEqualTo(403);
        assertThat(both.post(PATH + "/" + id + "/approval", Map.of()).text("/code"))
                .isEqualTo("extension-own-proposal");
        assertThat(below.post(PATH + "/" + id + "/approval", Map.of()).text("/code"))
                .isEqualTo("extension-lower-authority");
        assertThat(elsewhere.post(PATH + "/" + id + "/approval", Map.of()).status())
                .isEqualTo(404);
        assertThat(elsewhere.get(PATH + "/" + id).status()).isEqualTo(404);
        assertThat(lin.get(PATH).status()).isEqualTo(403);
        assertThat(approver.post(PATH + "/" + id + "/withdrawal", Map.of()).text("/code"))
                .isEqualTo("extension-not-own");
        assertThat(proposer.get(PATH + "/" + id).text("/state")).isEqualTo("PROPOSED");
    }

    @Test
    void isDecidedOnceHoweverManyDecideAtTheSameMoment() {
        String id = proposed("2027-01-29");
        ServiceClient other = officer("qin", authority, "officer", "approver");

        List<Integer> answers = IntStream.range(0, 8)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> n % 2 == 0
                        ? approver.post(PATH + "/" + id + "/approval", Map.of()).status()
                        : other.post(PATH + "/" + id + "/refusal", Map.of("reason", "依据不足"))
                                .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // the winner's repeats get the same answer
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(4);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(4);
    }

    @Test
    void leavesEverythingAsItWasWhenRefusedOrWithdrawn() {
        registered(taxpayer, authority);
        String refused = proposed("2027-01-29");
        assertThat(approver.post(PATH + "/" + refused + "/refusal", Map.of())
                        .json()
                        .at("/errors")
                        .findValuesAsString("pointer"))
                .containsExactly("/reason");
        assertThat(approver.post(PATH + "/" + refused + "/refusal", Map.of("reason", "依据不足"))
                        .text("/decisionReason"))
                .isEqualTo("依据不足");
        String withdrawn = proposed("2027-01-28");
        assertThat(proposer.post(PATH + "/" + withdrawn + "/withdrawal", Map.of())
                        .text("/state"))
                .isEqualTo("WITHDRAWN");
        assertThat(approver.post(PATH + "/" + withdrawn + "/approval", Map.of()).text("/code"))
                .isEqualTo("extension-decided");

        assertThat(obligation().text("/0/dueOn")).isEqualTo("2027-01-15");
        Reply list = proposer.get(PATH + "?limit=1");
        assertThat(list.json().at("/items")).hasSize(1);
        Reply rest = proposer.get(PATH + "?limit=5&after=" + list.text("/next"));
        assertThat(rest.json().at("/items").findValuesAsString("id")).containsExactly(withdrawn);
        assertThat(proposer.get(PATH + "?state=REFUSED").json().at("/items").findValuesAsString("id"))
                .containsExactly(refused);
    }

    @Test
    void keepsAProposalOnce() {
        Reply once = proposer.postWithKey("key-" + authority, PATH, proposal("2027-01-29"));
        Reply twice = proposer.postWithKey("key-" + authority, PATH, proposal("2027-01-29"));
        Reply other = proposer.postWithKey("key-" + authority, PATH, proposal("2027-01-28"));

        assertThat(twice.text("/id")).isEqualTo(once.text("/id"));
        assertThat(other.text("/code")).isEqualTo("idempotency-key-reused");
        assertThat(proposer.get(PATH).json().at("/items")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "form, VAT_HUGE, /form",
        "period, 2026, /period",
        "period, 2026-13, /period",
        "dueOn, 2027-01-15, /dueOn",
        "dueOn, 2029-01-15, /dueOn",
        "dueOn, tomorrow, /dueOn",
        "authority, 13300000000, /authority",
        "authority, 1, /authority",
        "region, 31, /region",
        "industry, A, /industry",
        "reasonZh, , /reasonZh"
    })
    void namesWhatIsWrongWithAProposal(String field, String value, String pointer) {
        Map<String, Object> proposal = proposal("2027-01-29");
        proposal.put(field, value);

        Reply refused = proposer.post(PATH, proposal);

        assertThat(refused.status()).as(refused.response().body()).isEqualTo(422);
        assertThat(refused.json().at("/errors").findValuesAsString("pointer")).containsExactly(pointer);
        assertThat(refused.text("/errors/0/message")).containsPattern("\\p{IsHan}");
    }

    @Test
    void keepsTheRulesOfPlacement() {
        assertThat(PlacementLint.broken(jdbc)).isEmpty();
        assertThat(PlacementLint.refusedStatements()).isEmpty();
    }
}
