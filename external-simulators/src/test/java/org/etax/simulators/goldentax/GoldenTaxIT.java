package org.etax.simulators.goldentax;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.etax.simulators.RunningSimulators;
import org.etax.simulators.goldentax.wire.MalformedXmlException;
import org.etax.simulators.goldentax.wire.SecureXml;
import org.etax.simulators.goldentax.wire.XmlElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenTaxIT extends RunningSimulators {

    private static final String REGISTER = "SWZJ.HXZG.DJ.BCYZYMHXXQR";
    private static final String FILE_SMALL = "SWZJ.HXZG.SB.BCZZSXGMSB";
    private static final String PAY = "SWZJ.HXZG.ZS.BCJKXX";
    private static final String QUERY_RETURN = "SWZJ.HXZG.SB.SBQKCXSS";
    private static final String RECONCILE = "SWZJ.HXZG.QT.HQDZHZXX";

    private final String creditCode =
            UUID.randomUUID().toString().replace("-", "").substring(0, 18).toUpperCase();

    @BeforeEach
    void normal() {
        call("DELETE", "/faults/golden-tax", "");
        behave("{\"latencyMillis\":0,\"maintenance\":false}");
    }

    @Test
    void keepsRegistrationReturnAndPaymentAndAnswersQueries() throws Exception {
        String djxh = registered();
        String returnId = id();
        XmlElement filed = send(FILE_SMALL, CoreMessages.smallReturn(returnId, 1, djxh, "300.00"));
        XmlElement paid = send(PAY, CoreMessages.payment(id(), djxh, returnId, "332612000000000017", "300.00"));
        XmlElement found = send(QUERY_RETURN, CoreMessages.query("HXZGSB00003", "ywid", returnId));

        assertThat(filed.text("pzxh")).isPresent();
        assertThat(paid.text("pzxh")).isPresent().isNotEqualTo(filed.text("pzxh"));
        assertThat(found.text("czbz")).hasValue("Y");
        assertThat(found.text("je")).hasValue("300.00");
        assertThat(found.text("bwzy").orElseThrow())
                .isEqualTo(Digest.of(CoreMessages.smallReturn(returnId, 1, djxh, "300.00")));
        assertThat(found.text("pzxh")).isEqualTo(filed.text("pzxh"));
    }

    @Test
    void givesTheSameAnswerToTheSameSequenceAndRefusesItsReuse() throws Exception {
        String sequence = CoreMessages.sequence();
        String message = CoreMessages.registration(id(), 1, creditCode, false);

        String first = post(CoreMessages.envelope(REGISTER, sequence, message)).body();

        assertThat(post(CoreMessages.envelope(REGISTER, sequence, message)).body())
                .isEqualTo(first);
        String other = CoreMessages.registration(id(), 1, creditCode, true);
        assertThat(code(post(CoreMessages.envelope(REGISTER, sequence, other)))).isEqualTo("9002");
    }

    @Test
    void refusesWhatContradictsItsRecords() throws Exception {
        String djxh = registered();
        String returnId = id();
        assertThat(refusal(FILE_SMALL, CoreMessages.smallReturn(id(), 1, "999", "1.00")))
                .isEqualTo("1001");
        assertThat(refusal(PAY, CoreMessages.payment(id(), djxh, returnId, "332612000000000018", "1.00")))
                .isEqualTo("4001");
        assertThat(refusal(
                        FILE_SMALL,
                        CoreMessages.smallReturn(returnId, 2, djxh, "1.00").replace("hj>1.00", "hj>2.00")))
                .isEqualTo("3002");
        send(FILE_SMALL, CoreMessages.smallReturn(returnId, 2, djxh, "1.00"));
        assertThat(refusal(FILE_SMALL, CoreMessages.smallReturn(returnId, 1, djxh, "1.00")))
                .isEqualTo("2003");
        assertThat(refusal(FILE_SMALL, CoreMessages.smallReturn(returnId, 2, djxh, "9.00")))
                .isEqualTo("2004");
        assertThat(refusal("SWZJ.HXZG.SB.NOSUCH", "<x/>")).isEqualTo("1003");
        assertThat(refusal(FILE_SMALL, "<x/>")).isEqualTo("1002");
    }

    @Test
    void reconcilesByCountSumAndHashAndShowsALoss() throws Exception {
        String djxh = registered();
        String returnId = id();
        send(FILE_SMALL, CoreMessages.smallReturn(returnId, 1, djxh, "42.00"));
        String question = CoreMessages.taxML("HXZGQT00001", "<ywlyDm>SB</ywlyDm><ywrq>2026-11-22</ywrq>");
        XmlElement before = send(RECONCILE, question);

        HttpResponse<String> lost =
                post("/faults/golden-tax/losses", "{\"domain\":\"SB\",\"objectId\":\"" + returnId + "\"}");
        XmlElement after = send(RECONCILE, question);

        assertThat(lost.statusCode()).isEqualTo(204);
        assertThat(Integer.parseInt(after.text("jls").orElseThrow()))
                .isEqualTo(Integer.parseInt(before.text("jls").orElseThrow()) - 1);
        assertThat(after.text("hzzy")).isNotEqualTo(before.text("hzzy"));
        send(FILE_SMALL, CoreMessages.smallReturn(returnId, 1, djxh, "42.00"));
        assertThat(send(RECONCILE, question)).isEqualTo(before);
    }

    @Test
    void listsTheObjectsOfADay() throws Exception {
        String djxh = registered();
        String returnId = id();
        send(FILE_SMALL, CoreMessages.smallReturn(returnId, 1, djxh, "7.00"));

        XmlElement page = send(
                "SWZJ.HXZG.QT.HQDZMXXX",
                CoreMessages.taxML(
                        "HXZGQT00002", "<ywlyDm>SB</ywlyDm><ywrq>2026-11-22</ywrq><ywidq/><tshs>1000</tshs>"));

        assertThat(page.rows("mxGrid"))
                .anySatisfy(row -> assertThat(row.text("ywid")).hasValue(returnId));
        assertThat(page.text("sfyxy")).hasValue("N");
    }

    @Test
    void exportsTheTaxpayersThatItKnewBefore() throws Exception {
        XmlElement page = send("SWZJ.HXZG.QT.HQNSRQCSJ", CoreMessages.taxML("HXZGQT00003", "<tshs>10</tshs>"));

        XmlElement taxpayer = page.rows("nsrGrid").getFirst();
        assertThat(taxpayer.text("shxydm")).hasValue("91330106ETAX00030G");
        assertThat(taxpayer.rows("qmGrid").getFirst().text("z")).hasValue("3200.00");
        assertThat(taxpayer.rows("qsGrid").getFirst().text("qsje")).hasValue("1500.00");
    }

    @Test
    void learnsOfOldTaxpayersOnceAndExportsThem() throws Exception {
        String load = existing("10213301900000000001", "2026-08-01");

        assertThat(post("/core/v1/taxpayers", load).body()).isEqualTo("{\"added\":1}");
        assertThat(post("/core/v1/taxpayers", load).body()).isEqualTo("{\"added\":0}");
        XmlElement page = send(
                "SWZJ.HXZG.QT.HQNSRQCSJ",
                CoreMessages.taxML("HXZGQT00003", "<djxhq>10213301900000000000</djxhq><tshs>10</tshs>"));
        XmlElement taxpayer = page.rows("nsrGrid").getFirst();
        assertThat(taxpayer.text("nsrmc")).hasValue("示例&公司");
        assertThat(taxpayer.rows("qsGrid").getFirst().text("qsje")).hasValue("12.00");
    }

    @Test
    void refusesOldTaxpayersWhoseFieldsAreNone() {
        assertThat(post("/core/v1/taxpayers", existing("1021330190000000000X", "2026-08-01"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/core/v1/taxpayers", existing("10213301900000000002", "August"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(
                                "/core/v1/taxpayers",
                                existing("10213301900000000002", "2026-08-01").replace("hyDm", "<hyDm>"))
                        .statusCode())
                .isEqualTo(400);
    }

    private static String existing(String djxh, String arrearFrom) {
        return """
                {"taxpayers":[{"djxh":"%s","creditCode":"%s","name":"示例&公司","general":false,"facts":{"hyDm":"6560"},
                "determinations":[],"lastReturn":{"yzpzzlDm":"BDA0610611"},"closing":[],"arrears":[
                {"zsxmDm":"10101","skssqq":"%s","qsje":"12.00","yzpzxh":"V%s"}]}]}""".formatted(djxh, djxh, arrearFrom, djxh);
    }

    @ParameterizedTest
    @CsvSource({
        "TIMEOUT_BEFORE, 504, N",
        "TIMEOUT_AFTER_COMMIT, 504, Y",
        "UNAVAILABLE, 503, N",
        "LOSE, 200, N",
        "GARBLE, 200, Y",
        "REJECT, 200, N"
    })
    void goesWrongAsOrderedAndOnlyOnce(String fault, int status, String kept) throws Exception {
        String djxh = registered();
        String returnId = id();
        String message = CoreMessages.smallReturn(returnId, 1, djxh, "5.00");
        post("/faults/golden-tax", "{\"fault\":\"" + fault + "\",\"domain\":\"SB\",\"messages\":1}");

        HttpResponse<String> answer = post(CoreMessages.envelope(FILE_SMALL, CoreMessages.sequence(), message));
        XmlElement found = send(QUERY_RETURN, CoreMessages.query("HXZGSB00003", "ywid", returnId));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(found.text("czbz")).hasValue(kept);
        send(FILE_SMALL, message);
        assertThat(send(QUERY_RETURN, CoreMessages.query("HXZGSB00003", "ywid", returnId))
                        .text("czbz"))
                .hasValue("Y");
    }

    @Test
    void isClosedInMaintenanceAndSlowWhenManyCall() {
        String message = CoreMessages.envelope(
                RECONCILE,
                CoreMessages.sequence(),
                CoreMessages.taxML("HXZGQT00001", "<ywlyDm>SB</ywlyDm><ywrq>2026-11-22</ywrq>"));
        behave("{\"latencyMillis\":0,\"maintenance\":true}");
        HttpResponse<String> closed = post(message);
        behave("{\"latencyMillis\":0,\"maintenance\":false,\"windowFrom\":\"00:00:00\",\"windowTo\":\"23:59:59.999\"}");
        HttpResponse<String> night = post(message);
        behave("{\"latencyMillis\":1,\"maintenance\":false,\"requestsPerSecond\":1}");
        long busy = java.util.stream.IntStream.range(0, 20)
                .filter(call -> post(message).body().contains("ESB.BUSY"))
                .count();

        assertThat(closed.statusCode()).isEqualTo(503);
        assertThat(closed.body()).contains("ESB.MAINTENANCE");
        assertThat(closed.headers().firstValue("Retry-After")).isPresent();
        assertThat(night.body()).contains("ESB.MAINTENANCE");
        assertThat(busy).isPositive();
        assertThat(call("PUT", "/faults/golden-tax/behaviour", "{\"latencyMillis\":-1,\"maintenance\":false}")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "<service/>",
                "<!DOCTYPE service [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><service xmlns=\"http://www.chinatax.gov.cn/spec/\"><head/><body>&x;</body></service>",
                "<service xmlns=\"http://www.chinatax.gov.cn/spec/\"><head><tran_id>A</tran_id></head><body>x</body></service>"
            })
    void answersHostileXmlWithAFaultOfTheBus(String message) {
        HttpResponse<String> answer = post(message);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("root:");
    }

    @Test
    void refusesAMessageThatIsTooLarge() {
        assertThat(post("<a>" + "x".repeat(1_100_000) + "</a>").statusCode()).isEqualTo(413);
    }

    private String registered() throws MalformedXmlException {
        return send(REGISTER, CoreMessages.registration(id(), 1, creditCode, false))
                .text("djxh")
                .orElseThrow();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private XmlElement send(String tranId, String body) throws MalformedXmlException {
        HttpResponse<String> answer = post(CoreMessages.envelope(tranId, CoreMessages.sequence(), body));
        assertThat(code(answer)).as(answer.body()).isEqualTo("0");
        return new SecureXml()
                .read(new SecureXml().read(answer.body()).text("body").orElseThrow());
    }

    private String refusal(String tranId, String body) throws MalformedXmlException {
        return code(post(CoreMessages.envelope(tranId, CoreMessages.sequence(), body)));
    }

    private static String code(HttpResponse<String> answer) throws MalformedXmlException {
        return new SecureXml()
                .read(answer.body())
                .child("head")
                .flatMap(head -> head.text("rtn_code"))
                .orElseThrow();
    }

    private void behave(String behaviour) {
        assertThat(call("PUT", "/faults/golden-tax/behaviour", behaviour).statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> post(String message) {
        return send(request("/core/esb")
                .header("Authorization", "Bearer " + CLIENT_SECRET)
                .header("Content-Type", "text/xml;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(message)));
    }
}
