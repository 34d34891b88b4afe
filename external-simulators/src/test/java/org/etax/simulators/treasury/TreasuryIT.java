package org.etax.simulators.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.etax.simulators.RunningSimulators;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TreasuryIT extends RunningSimulators {

    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() % 1_000_000_000L);
    private static final String ACCOUNT = "6222000010000000014";
    private static final String ACCOUNT_NAME = "杭州云栖晓燕信息技术服务有限公司";

    private final String number = "3326%014d".formatted(NUMBERS.incrementAndGet());

    @BeforeEach
    void quiet() {
        call("DELETE", "/faults/treasury", "");
        verifyAgreement(ACCOUNT_NAME);
        NOTICES.clear();
    }

    @Test
    void takesMoneyOnceHoweverOftenItIsAsked() throws InterruptedException {
        String order = order("120.50", "2099-01-01T00:00:00Z");

        assertThat(put(order).statusCode()).isEqualTo(202);
        assertThat(put(order).statusCode()).isEqualTo(200);
        assertThat(put(order("99.00", "2099-01-01T00:00:00Z")).statusCode()).isEqualTo(409);

        assertThat(noticesUntil("IN_TREASURY")).containsExactly("COLLECTED", "IN_TREASURY");
        JsonNode debit = tree(query());
        assertThat(debit.at("/status").asString()).isEqualTo("IN_TREASURY");
        assertThat(debit.at("/bankSerial").asString()).startsWith("B20");
        assertThat(debit.at("/treasuryVoucher").asString()).startsWith("G20");
    }

    @Test
    void signsItsNotices() throws InterruptedException {
        put(order("1.00", "2099-01-01T00:00:00Z"));

        Notice notice = notice();
        String time = notice.signature().substring(2, notice.signature().indexOf(','));
        assertThat(notice.signature()).isEqualTo(sign(time, "", notice.body()));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void sendsANoticeAgainThatWasNotTakenForTheMoment(int answer) throws InterruptedException {
        FIRST_ANSWERS.put(number, answer);
        put(order("1.00", "2099-01-01T00:00:00Z"));

        String first = noticeId(notice());
        String again = noticeId(notice());
        while (!again.equals(first)) {
            again = noticeId(notice());
        }
    }

    @ParameterizedTest
    @CsvSource({"ANSWER_LOST, 200, IN_TREASURY", "REQUEST_LOST, 404, ''"})
    void losesAnAnswerOrARequest(String fault, int status, String finalStatus) throws InterruptedException {
        order(fault, 1, 0);

        assertThat(put(order("10.00", "2099-01-01T00:00:00Z")).statusCode()).isEqualTo(504);
        if (!finalStatus.isEmpty()) {
            noticesUntil(finalStatus);
        }
        assertThat(query().statusCode()).isEqualTo(status);
    }

    @Test
    void sendsNoticesThriceInTheWrongOrderWhenTold() throws InterruptedException {
        order("NOTICES_DUPLICATED", 1, 0);
        order("NOTICES_REORDERED", 1, 0);

        put(order("10.00", "2099-01-01T00:00:00Z"));

        List<String> ids = new ArrayList<>();
        List<String> statuses = new ArrayList<>();
        for (int count = 0; count < 6; count++) {
            JsonNode notice = json.readTree(notice().body());
            ids.add(notice.at("/noticeId").asString());
            statuses.add(notice.at("/debit/status").asString());
        }
        assertThat(statuses)
                .containsExactly("IN_TREASURY", "IN_TREASURY", "IN_TREASURY", "COLLECTED", "COLLECTED", "COLLECTED");
        assertThat(ids.stream().distinct()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSUFFICIENT_FUNDS",
                "ACCOUNT_INVALID",
                "AGREEMENT_INVALID",
                "LIMIT_EXCEEDED",
                "EXPIRED",
                "BANK_REFUSED"
            })
    void failsWithTheOrderedCode(String failure) throws InterruptedException {
        order(failure, 1, 0);

        put(order("10.00", "2099-01-01T00:00:00Z"));

        JsonNode notice = json.readTree(notice().body());
        assertThat(notice.at("/debit/status").asString()).isEqualTo("FAILED");
        assertThat(notice.at("/debit/failure").asString()).isEqualTo(failure);
    }

    @Test
    void neverTakesMoreThanTheAccountHolds() throws InterruptedException {
        put(order("99999999.00", "2099-01-01T00:00:00Z"));

        assertThat(json.readTree(notice().body()).at("/debit/failure").asString())
                .isEqualTo("INSUFFICIENT_FUNDS");
    }

    @Test
    void neverTakesMoneyForARequestThatCameTooLate() {
        HttpResponse<String> answer = put(order("10.00", "2020-01-01T00:00:00Z"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(tree(answer).at("/failure").asString()).isEqualTo("EXPIRED");
    }

    @Test
    void takesMoneyAfterExpiryOnlyWhenToldTo() throws InterruptedException {
        order("COLLECTED_AFTER_EXPIRY", 1, 0);
        Instant expiry = now().plusSeconds(3600);

        assertThat(put(order("10.00", expiry.toString())).statusCode()).isEqualTo(504);
        assertThat(query().statusCode()).isEqualTo(404);
        advanceTo(expiry.plusSeconds(2));

        assertThat(noticesUntil("IN_TREASURY")).containsExactly("COLLECTED", "IN_TREASURY");
    }

    @Test
    void saysNothingWhenNoticesAreLostButAnswersTheQuestion() throws InterruptedException {
        order("NOTICES_LOST", 1, 0);
        String silent = number;
        put(order("10.00", "2099-01-01T00:00:00Z"));
        String spoken = "3326%014d".formatted(NUMBERS.incrementAndGet());
        put(spoken, order("11.00", "2099-01-01T00:00:00Z").replace(silent, spoken));

        assertThat(noticesUntil(spoken, "IN_TREASURY")).hasSize(2);
        assertThat(tree(query()).at("/status").asString()).isIn("COLLECTED", "IN_TREASURY");
    }

    @Test
    void holdsNoticesBackWhenToldTo() throws InterruptedException {
        order("NOTICES_LATE", 1, 7200);
        String late = number;
        put(order("10.00", "2099-01-01T00:00:00Z"));
        String prompt = "3326%014d".formatted(NUMBERS.incrementAndGet());
        put(prompt, order("11.00", "2099-01-01T00:00:00Z").replace(late, prompt));

        noticesUntil(prompt, "IN_TREASURY");
        assertThat(NOTICES).noneMatch(notice -> new String(notice.body(), StandardCharsets.UTF_8).contains(late));
        advanceTo(now().plusSeconds(7300));

        assertThat(noticesUntil("IN_TREASURY")).contains("COLLECTED");
    }

    @Test
    void closesADayWithAStatementThatNeverChanges() throws InterruptedException {
        String day = java.time.LocalDate.ofInstant(now(), org.etax.kernel.BusinessTime.ZONE)
                .toString();
        put(order("77.70", "2099-01-01T00:00:00Z"));
        noticesUntil("IN_TREASURY");
        assertThat(signed("GET", "/treasury/v1/statements/" + day, "").statusCode())
                .isEqualTo(404);

        advanceTo(now().plusSeconds(26 * 3600));
        HttpResponse<String> statement = signed("GET", "/treasury/v1/statements/" + day, "");

        assertThat(statement.statusCode()).isEqualTo(200);
        assertThat(statement.body())
                .contains("\"taxTicketNumber\":\"" + number + "\"")
                .contains("\"kind\":\"TOTAL\"");
        assertThat(signed("GET", "/treasury/v1/statements/" + day, "").body()).isEqualTo(statement.body());
        String signature = statement.headers().firstValue("X-Signature").orElseThrow();
        String time = signature.substring(2, signature.indexOf(','));
        assertThat(signature).isEqualTo(sign(time, "", statement.body().getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "102331002013, 6222000010000000014, 别的公司, ACCOUNT_NAME_MISMATCH",
        "102331002013, 6222999999999999999, 杭州云栖晓燕信息技术服务有限公司, ACCOUNT_INVALID",
        "999999999999, 6222000010000000014, 杭州云栖晓燕信息技术服务有限公司, BANK_UNKNOWN"
    })
    void rejectsAnAgreementOverAWrongAccount(String bank, String account, String name, String reason) {
        HttpResponse<String> answer = signed(
                "POST",
                "/treasury/v1/agreement-verifications",
                "{\"agreementNumber\":\"X1\",\"bankCode\":\"%s\",\"accountNumber\":\"%s\",\"accountName\":\"%s\"}"
                        .formatted(bank, account, name));

        assertThat(tree(answer).at("/result").asString()).isEqualTo("REJECTED");
        assertThat(tree(answer).at("/reason").asString()).isEqualTo(reason);
    }

    @Test
    void refusesUnsignedAndMalformedRequests() {
        String path = "/treasury/v1/debits/" + number;
        String order = order("10.00", "2099-01-01T00:00:00Z");
        assertThat(send(request(path)
                                .header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString(order)))
                        .statusCode())
                .isEqualTo(401);
        assertThat(signed("PUT", path, "{").statusCode()).isEqualTo(400);
        assertThat(signed("PUT", path, "null").statusCode()).isEqualTo(400);
        assertThat(put(order.replace("\"amount\":\"10.00\",\"items\"", "\"amount\":\"11.00\",\"items\""))
                        .statusCode())
                .isEqualTo(400);
        assertThat(put(order.replace("13301060000", "x")).statusCode()).isEqualTo(400);
        assertThat(put("331111111111111111", order).statusCode()).isEqualTo(400);
    }

    private void verifyAgreement(String name) {
        HttpResponse<String> answer = signed(
                "POST",
                "/treasury/v1/agreement-verifications",
                "{\"agreementNumber\":\"A1\",\"bankCode\":\"102331002013\",\"accountNumber\":\"%s\",\"accountName\":\"%s\"}"
                        .formatted(ACCOUNT, name));
        assertThat(tree(answer).at("/result").asString()).isEqualTo("VERIFIED");
    }

    private String order(String amount, String expiresAt) {
        return """
            {"taxTicketNumber":"%s","payerReference":"p/1","taxAuthority":"13301060000","treasuryCode":"1101060000",
             "agreementNumber":"A1","bankCode":"102331002013","accountNumber":"%s","payerName":"%s","amount":"%s","items":[
             {"tax":"10101","period":"2026-Q3","kind":"PRINCIPAL","budgetItem":"101010103","budgetLevel":"CENTRAL_LOCAL","amount":"%s"}],
             "requestedAt":"2026-11-22T02:50:00Z","expiresAt":"%s","addedLater":true}
            """.formatted(number, ACCOUNT, ACCOUNT_NAME, amount, amount, expiresAt);
    }

    private void order(String fault, int debits, int seconds) {
        assertThat(post(
                                "/faults/treasury",
                                "{\"fault\":\"%s\",\"debits\":%d,\"seconds\":%d}".formatted(fault, debits, seconds))
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> put(String body) {
        return put(number, body);
    }

    private HttpResponse<String> put(String ticket, String body) {
        return signed("PUT", "/treasury/v1/debits/" + ticket, body);
    }

    private HttpResponse<String> query() {
        return signed("GET", "/treasury/v1/debits/" + number, "");
    }

    private HttpResponse<String> signed(String method, String path, String body) {
        String time = Long.toString(now().getEpochSecond());
        String prefix = method.equals("POST") ? "" : method + " " + path + ".";
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("X-Signature", sign(time, prefix, body.getBytes(StandardCharsets.UTF_8)))
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String sign(String time, String prefix, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(TREASURY_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((time + "." + prefix).getBytes(StandardCharsets.UTF_8));
            return "t=" + time + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Instant now() {
        return Instant.parse(tree(send(request("/clock").GET())).at("/now").asString());
    }

    private void advanceTo(Instant instant) {
        send(request("/clock/advance")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"to\":\"" + instant + "\"}")));
    }

    private String noticeId(Notice notice) {
        return json.readTree(notice.body()).at("/noticeId").asString();
    }

    private Notice notice() throws InterruptedException {
        return noticeOf(number);
    }

    private Notice noticeOf(String ticket) throws InterruptedException {
        Notice notice;
        do {
            notice = NOTICES.poll(30, TimeUnit.SECONDS);
            assertThat(notice).isNotNull();
        } while (!json.readTree(notice.body())
                .at("/debit/taxTicketNumber")
                .asString()
                .equals(ticket));
        return notice;
    }

    private List<String> noticesUntil(String status) throws InterruptedException {
        return noticesUntil(number, status);
    }

    private List<String> noticesUntil(String ticket, String status) throws InterruptedException {
        List<String> statuses = new ArrayList<>();
        while (!statuses.contains(status)) {
            statuses.add(
                    json.readTree(noticeOf(ticket).body()).at("/debit/status").asString());
        }
        return statuses;
    }
}
