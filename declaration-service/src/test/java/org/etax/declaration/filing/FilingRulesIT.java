package org.etax.declaration.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.etax.kernel.Money;
import org.etax.kernel.Right;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.CoreBalancesLoaded;
import org.etax.kernel.event.CoreSynchronised;
import org.etax.kernel.event.InvoiceIssued.Kind;
import org.etax.kernel.event.InvoiceTotalsChanged.Side;
import org.etax.platform.test.ServiceClient;
import org.etax.platform.test.ServiceClient.Reply;
import org.etax.platform.test.TestTokens;
import org.junit.jupiter.api.Test;

class FilingRulesIT extends FilingScene {

    private Reply quarterAboveTheThreshold() {
        taxpayers.registerSmall(taxpayer);
        taxpayers.sellServices(taxpayer, "2026-11", 1, "400000.00", "4000.00");
        return prefill("VAT_SMALL", "2026-Q4", "main.1.S", "400000.00");
    }

    @Test
    void saysWhyACellHasItsValue() {
        quarterAboveTheThreshold();
        Reply why = lin.get(home() + "/prefills/VAT_SMALL/2026-Q4/explanations/ws.3.S");
        assertThat(why.text("/formula")).isEqualTo("output.amount(ORDINARY, SERVICES, 1%)");
        assertThat(why.json().at("/inputs/0/documents").asInt()).isEqualTo(3);
        assertThat(why.text("/legalBasis/article")).isNotEmpty();
        assertThat(lin.get(home() + "/prefills/VAT_SMALL/2026-Q4/explanations/main.99.S")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void showsTheEffectOfAnEditAndWantsItsWarningConfirmed() {
        Reply prefill = quarterAboveTheThreshold();
        Map<String, Object> submission = submission(prefill);
        submission.put("edits", Map.of("main.1.S", "350000.00", "main.3.S", "350000.00"));
        submission.put("reasons", Map.of("main.1.S", "折让"));
        Reply preview = lin.post(
                home() + "/previews",
                Map.of("form", "VAT_SMALL", "period", "2026-Q4", "edits", submission.get("edits")));
        assertThat(preview.text("/cells/main.22.S")).isEqualTo("3500.00");
        assertThat(preview.text("/findings/0/code")).isEqualTo("TAXED_LESS_THAN_INVOICED");

        Reply unconfirmed = lin.post(home() + "/returns", submission, "Accept-Language", "en");
        assertThat(unconfirmed.status()).isEqualTo(422);
        assertThat(unconfirmed.text("/code")).isEqualTo("findings-unconfirmed");
        assertThat(unconfirmed.text("/errors/0/pointer")).isEqualTo("/cells/main.1.S");
        assertThat(unconfirmed.text("/errors/0/message")).startsWith("The declared sales (350000.00)");

        submission.put("confirmedFindings", List.of("TAXED_LESS_THAN_INVOICED"));
        Reply filed = submit(submission);
        assertThat(filed.status()).as(filed.response().body()).isEqualTo(201);
        assertThat(lin.get(filed.header("Location")).text("/edits/main.1.S")).isEqualTo("350000.00");
    }

    @Test
    void refusesAReturnWhoseCrossCheckFails() {
        Map<String, Object> submission = submission(quarterAboveTheThreshold());
        submission.put("edits", Map.of("main.11.S", "50000.00"));
        Reply refused = submit(submission);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/code")).isEqualTo("return-has-errors");
        assertThat(refused.response().body()).contains("全额计税");
        assertThat(rows("tax_return")).isZero();
        assertThat(rows("ledger_document")).isZero();
    }

    @Test
    void answersARepeatWithTheFirstAnswer() {
        Map<String, Object> submission = submission(quarterAboveTheThreshold());
        Reply first = lin.postWithKey("once", home() + "/returns", submission);
        Reply again = lin.postWithKey("once", home() + "/returns", submission);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(rows("tax_return")).isEqualTo(1);
    }

    @Test
    void acceptsOneOfManyThatFileTheSameReturnAtOnce() throws Exception {
        Map<String, Object> submission = submission(quarterAboveTheThreshold());
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Reply> act = () -> submit(submission);
            List<Reply> replies = pool
                    .invokeAll(IntStream.range(0, 8).mapToObj(i -> act).toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();
            Reply winner =
                    replies.stream().filter(r -> r.status() == 201).findFirst().orElseThrow();
            assertThat(replies.stream().filter(r -> r.status() == 409))
                    .hasSize(7)
                    .allSatisfy(loser -> {
                        assertThat(loser.text("/code")).isEqualTo("already-filed");
                        assertThat(loser.text("/originalId")).isEqualTo(winner.text("/returnId"));
                        assertThat(loser.text("/originalReceiptNumber")).isEqualTo(winner.text("/receipt/number"));
                    });
        }
        assertThat(rows("ledger_document")).isEqualTo(1);
    }

    @Test
    void letsOnlyThoseFileWhoMay() {
        Map<String, Object> submission = submission(quarterAboveTheThreshold());
        rights.grant("wang", taxpayer, Right.VIEW);
        assertThat(new ServiceClient(port, TestTokens.get().person("wang"))
                        .post(home() + "/returns", submission)
                        .text("/code"))
                .isEqualTo("right-missing");
        assertThat(new ServiceClient(port, TestTokens.get().person("zhao"))
                        .post(home() + "/returns", submission)
                        .text("/code"))
                .isEqualTo("no-relation");
        assertThat(new ServiceClient(port, null)
                        .post(home() + "/returns", submission)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void refusesAReturnMadeFromFiguresThatHaveChangedSince() {
        Map<String, Object> submission = submission(quarterAboveTheThreshold());
        taxpayers.sellServices(taxpayer, "2026-12", 1, "10000.00", "100.00");
        Reply fresh = prefill("VAT_SMALL", "2026-Q4", "main.1.S", "410000.00");
        Reply refused = submit(submission);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("prefill-outdated");
        assertThat(refused.text("/currentBasis")).isEqualTo(fresh.text("/basis"));
    }

    @Test
    void keepsTheHighestVersionOfTotalsWhateverTheOrder() {
        taxpayers.registerSmall(taxpayer);
        taxpayers.sellServices(taxpayer, "2026-11", 7, "500000.00", "5000.00");
        taxpayers.sellServices(taxpayer, "2026-11", 6, "400000.00", "4000.00");
        taxpayers.sellServices(taxpayer, "2026-12", 1, "1.00", "0.01");
        prefill("VAT_SMALL", "2026-Q4", "main.1.S", "500001.00");
    }

    @Test
    void waitsForTheEndOfThePeriod() {
        quarterAboveTheThreshold();
        taxpayers.sellServices(taxpayer, "2027-01", 1, "500000.00", "5000.00");
        Reply refused = submit(submission(prefill("VAT_SMALL", "2027-Q1", "main.1.S", "500000.00")));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("period-not-ended");
    }

    @Test
    void correctsAReturnAndBooksTheDifference() {
        Reply prefill = quarterAboveTheThreshold();
        Reply first = submit(submission(prefill));
        Map<String, Object> again = submission(prefill);
        assertThat(submit(again).text("/originalId")).isEqualTo(first.text("/returnId"));

        taxpayers.sellServices(taxpayer, "2026-12", 1, "100000.00", "1000.00");
        Map<String, Object> correction = submission(prefill("VAT_SMALL", "2026-Q4", "main.1.S", "500000.00"));
        correction.put("supersedes", first.text("/returnId"));
        correction.put("correctionReason", "补记十二月的发票");
        Reply second = submit(correction);
        assertThat(second.status()).as(second.response().body()).isEqualTo(201);
        assertThat(second.json().at("/version").asInt()).isEqualTo(2);
        assertThat(second.text("/total")).isEqualTo("5300.00");
        assertThat(jdbc.sql(
                                "select sum(amount) from ledger_entry where taxpayer_id = :id and tax = '10101' and amount > 0")
                        .param("id", taxpayer.value())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("5000.00");
        assertThat(submit(correction).text("/code")).isEqualTo("correction-outdated");
        Reply kept = lin.get(second.header("Location"));
        assertThat(kept.text("/correctionReason")).isEqualTo("补记十二月的发票");
        assertThat(kept.text("/receipt/verificationCode")).isEqualTo(second.text("/receipt/verificationCode"));
        assertThat(lin.get(first.header("Location")).text("/supersededBy")).isEqualTo(second.text("/returnId"));
        assertThat(kept.text("/supersededBy")).isEmpty();
        showsTheNewestFirst(second.text("/returnId"), first.text("/returnId"));
        tellsWhoChecksTheFirstReceipt(first, second.text("/receipt/number"));
    }

    @Test
    void aCorrectionStandsOnTheDeductionsOfTheFirstReturn() {
        taxpayers.registerGeneral(taxpayer);
        confirmInput(1, "600.00");
        Reply first = submit(submission(prefill("VAT_GENERAL", "2026-12", "main.12.A", "600.00")));
        assertThat(first.status()).as(first.response().body()).isEqualTo(201);

        // confirmed before invoice-service heard of the return, which then undoes it
        confirmInput(2, "900.00");
        Map<String, Object> correction = submission(prefill("VAT_GENERAL", "2026-12", "main.12.A", "900.00"));
        correction.put("supersedes", first.text("/returnId"));
        correction.put("correctionReason", "更正");
        Reply refused = submit(correction);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("deductions-unsettled");

        confirmInput(3, "600.00");
        correction.put(
                "basis",
                prefill("VAT_GENERAL", "2026-12", "main.12.A", "600.00").text("/basis"));
        Reply second = submit(correction);
        assertThat(second.status()).as(second.response().body()).isEqualTo(201);
    }

    private void confirmInput(long version, String tax) {
        taxpayers.publish(Taxpayers.totals(
                taxpayer, "2026-12", Side.INPUT, version, Taxpayers.row(Kind.SPECIAL, "0.06", "10000.00", tax)));
    }

    /** Its directory is kept by event. */
    private void tellsWhoChecksTheFirstReceipt(Reply first, String number) {
        ServiceClient anybody = new ServiceClient(port, null);
        Map<String, String> question = Map.of(
                "number", first.text("/receipt/number"),
                "verificationCode", first.text("/receipt/verificationCode"));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        anybody.post("/api/declaration/v1/public/receipt-verifications", question)
                                .text("/supersededBy"))
                .isEqualTo(number));
    }

    private void showsTheNewestFirst(String newest, String oldest) {
        Reply page = lin.get(home() + "/returns?order=DESCENDING&limit=1");
        assertThat(page.text("/items/0/returnId")).isEqualTo(newest);
        Reply rest = lin.get(home() + "/returns?order=DESCENDING&after=" + page.text("/next"));
        assertThat(rest.json().get("items")).hasSize(1);
        assertThat(rest.text("/items/0/returnId")).isEqualTo(oldest);
        assertThat(lin.get(home() + "/returns?order=SIDEWAYS").text("/errors/0/pointer"))
                .isEqualTo("order");
    }

    @Test
    void wantsAReasonForCorrectingOnlyOfACorrection() {
        Map<String, Object> submission = submission(quarterAboveTheThreshold());
        submission.put("correctionReason", "无");
        assertThat(submit(submission).text("/errors/0/pointer")).isEqualTo("/correctionReason");
        submission.put("supersedes", UUID.randomUUID().toString());
        submission.put("correctionReason", "长".repeat(201));
        assertThat(submit(submission).text("/errors/0/code")).isEqualTo("size");
    }

    @Test
    void namesTheSheetsAndTheTotalOfAReturn() {
        Reply prefill = quarterAboveTheThreshold();
        assertThat(prefill.text("/sheets/0/id")).isEqualTo("ws");
        assertThat(prefill.json().at("/sheets/0/official").asBoolean()).isFalse();
        assertThat(prefill.text("/sheets/1/name/zh")).contains("小规模纳税人");
        assertThat(prefill.text("/total"))
                .isEqualTo(Money.sum(prefill.json()
                                .get("liabilities")
                                .valueStream()
                                .map(one -> Money.of(
                                        new BigDecimal(one.get("amount").asString())))
                                .toList())
                        .toString());
    }

    @Test
    void continuesFromTheLegacyCore() {
        taxpayers.registerGeneral(taxpayer);
        taxpayers.publish(new CoreBalancesLoaded(
                taxpayer,
                UUID.randomUUID(),
                "VAT_GENERAL",
                TaxPeriod.parse("2026-11"),
                Map.of("main.20.A", "3200.00"),
                List.of(new CoreBalancesLoaded.Arrear(
                        "10101", TaxPeriod.parse("2026-09"), Money.of("500.00"), LocalDate.of(2026, 10, 26)))));
        taxpayers.publish(Taxpayers.totals(
                taxpayer, "2026-12", Side.OUTPUT, 1, Taxpayers.row(Kind.SPECIAL, "0.06", "100000.00", "6000.00")));
        Reply prefill = prefill("VAT_GENERAL", "2026-12", "main.13.A", "3200.00");
        assertThat(prefill("VAT_GENERAL", "2026-12", "main.34.A", "2800.00")
                        .json()
                        .at("/freshness/priorFromCore")
                        .asBoolean())
                .isTrue();
        assertThat(prefill.text("/dueOn")).isEqualTo("2027-01-15");
        await().atMost(Duration.ofSeconds(30)).until(() -> rows("ledger_document") == 1);

        Map<String, Object> before = submission(lin.get(home() + "/prefills/VAT_GENERAL/2026-11"));
        assertThat(submit(before).text("/code")).isEqualTo("filed-in-core");
        assertThat(lin.get(home() + "/obligations?from=2026-10-01&to=2026-12-31")
                        .json())
                .hasSize(1);

        Reply filed = submit(submission(lin.get(home() + "/prefills/VAT_GENERAL/2026-12")));
        assertThat(filed.status()).as(filed.response().body()).isEqualTo(201);
        taxpayers.publish(new CoreSynchronised(
                taxpayer,
                CoreSynchronised.Subject.RETURN,
                UUID.fromString(filed.text("/returnId")),
                1,
                CoreSynchronised.Outcome.ACKNOWLEDGED,
                "PZ1",
                null,
                Instant.now()));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(lin.get(home() + "/obligations?from=2026-10-01&to=2026-12-31")
                                .text("/0/coreState"))
                        .isEqualTo("ACKNOWLEDGED"));
        assertThat(lin.get(home() + "/summary").text("/due"))
                .isEqualTo(lin.get(home() + "/liabilities").text("/total"))
                .isNotEqualTo("0.00");
        assertThat(lin.get(home() + "/summary").json().at("/returns/accepted").asInt())
                .isEqualTo(1);
    }

    @Test
    void keepsDraftsApartUntilTheyAreFiled() {
        Reply prefill = quarterAboveTheThreshold();
        String path = home() + "/drafts/VAT_SMALL/2026-Q4";
        Map<String, Object> entries = Map.of("edits", Map.of("main.7.G", "10.00"), "reasons", Map.of());
        assertThat(lin.get(path).header("ETag")).isEqualTo("\"0\"");
        assertThat(lin.put(path, entries).status()).isEqualTo(428);
        assertThat(lin.put(path, entries, "If-Match", "\"0\"").header("ETag")).isEqualTo("\"1\"");
        assertThat(lin.put(path, entries, "If-Match", "\"0\"").status()).isEqualTo(412);
        assertThat(lin.get(path).text("/edits/main.7.G")).isEqualTo("10.00");
        assertThat(submit(submission(prefill)).status()).isEqualTo(201);
        assertThat(rows("return_draft")).isZero();
    }

    @Test
    void answersHostilePayloadsWithTheirFaults() {
        Map<String, Object> submission = submission(quarterAboveTheThreshold());
        submission.put("edits", Map.of("main.7.G", "1e999999999"));
        Reply figure = submit(submission);
        assertThat(figure.status()).isEqualTo(422);
        assertThat(figure.text("/errors/0/pointer")).isEqualTo("/edits/main.7.G");
        submission.put("edits", Map.of("main.nonsense", "1.00"));
        assertThat(submit(submission).text("/errors/0/code")).isEqualTo("UNKNOWN_CELL");
        submission.put("edits", Map.of("main.22.S", "0.00"));
        assertThat(submit(submission).text("/errors/0/code")).isEqualTo("CELL_NOT_EDITABLE");
        assertThat(submit(Map.of()).json().at("/errors").findValuesAsString("pointer"))
                .containsExactly("/form", "/period", "/basis");
        assertThat(lin.post(home() + "/previews", Map.of()).json().at("/errors").findValuesAsString("pointer"))
                .containsExactly("/form", "/period");
        submission.put("edits", Map.of());
        submission.put("reasons", Map.of("main.7.G", "why not"));
        assertThat(submit(submission).text("/errors/0/code")).isEqualTo("reason-without-figure");
        submission.put("edits", "x");
        assertThat(submit(submission).status()).isEqualTo(400);
        assertThat(lin.get(home() + "/prefills/VAT_SMALL/2026-Q5").text("/errors/0/pointer"))
                .isEqualTo("period");
        Reply future = lin.get(home() + "/prefills/VAT_SMALL/9999-Q4");
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.text("/code")).isEqualTo("period-not-begun");
        assertThat(lin.get(home() + "/prefills/VAT_SMALL/2026-Q4/explanations/main.nonsense")
                        .text("/errors/0/message"))
                .isEqualTo("申报表中没有该栏次");
        assertThat(lin.get(home() + "/prefills/VAT_SMALL/2026-11").text("/code"))
                .isEqualTo("no-obligation");
        assertThat(lin.get(home() + "/returns/" + UUID.randomUUID()).status()).isEqualTo(404);
        TaxpayerId unknown = TaxpayerId.create();
        rights.grant("lin", unknown, Right.VIEW);
        assertThat(lin.get("/api/declaration/v1/taxpayers/" + unknown + "/prefills/VAT_SMALL/2026-Q4")
                        .text("/code"))
                .isEqualTo("facts-pending");
    }

    @Test
    void calculatesForAnybody() {
        ServiceClient anybody = new ServiceClient(port, null);
        String path = "/api/declaration/v1/calculations";
        Map<String, Object> question = Map.of(
                "form", "VAT_SMALL",
                "period", "2026-Q4",
                "facts", Map.of("KIND", "ENTERPRISE", "LOCATION_CLASS", "CITY"),
                "output",
                        List.of(Map.of(
                                "kind", "ORDINARY",
                                "category", "SERVICES",
                                "rate", "0.01",
                                "count", 12,
                                "amount", "400000.00",
                                "tax", "4000.00")),
                "explain", List.of("main.22.S"));
        Reply answer = anybody.post(path, question);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        assertThat(answer.text("/cells/main.22.S")).isEqualTo("4000.00");
        assertThat(answer.text("/explanations/0/formula")).isNotEmpty();
        assertThat(anybody.post(path, "[1,2").status()).isEqualTo(400);
        assertThat(anybody.post(path, Map.of("form", "VAT_SMALL", "period", "9999999"))
                        .status())
                .isEqualTo(422);
        assertThat(anybody.post(path, Map.of("form", "VAT_SMALL", "period", "1999-01"))
                        .text("/code"))
                .isEqualTo("law-unknown");
        assertThat(anybody.post(
                                path,
                                "{\"form\":\"VAT_SMALL\",\"period\":\"2026-Q4\",\"prior\":{\"main.1.S\":\"1e9\"}}")
                        .text("/errors/0/pointer"))
                .isEqualTo("/prior/main.1.S");
        assertThat(anybody.post(path, "{\"form\":\"VAT_SMALL\",\"period\":\"2026-Q4\",\"output\":[{\"kind\":\"X\"}]}")
                        .status())
                .isEqualTo(400);
        assertThat(anybody.post(path, "{\"explain\":[\"" + "x".repeat(140_000) + "\"]}")
                        .status())
                .isEqualTo(413);
    }
}
