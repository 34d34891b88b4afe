package org.etax.declaration.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.etax.platform.seal.Seal;
import org.etax.platform.test.PlacementLint;
import org.etax.platform.test.ServiceClient;
import org.etax.platform.test.ServiceClient.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FilingIT extends FilingScene {

    @Autowired
    Seal seal;

    private Reply quarterAboveTheThreshold() {
        taxpayers.registerSmall(taxpayer);
        taxpayers.sellServices(taxpayer, "2026-11", 1, "400000.00", "4000.00");
        return prefill("VAT_SMALL", "2026-Q4", "main.1.S", "400000.00");
    }

    @Test
    void filesAPrefilledReturnAndHandsOutASealedReceipt() {
        Reply prefill = quarterAboveTheThreshold();
        assertThat(prefill.text("/dueOn")).isEqualTo("2027-01-15");
        assertThat(prefill.text("/cells/main.22.S")).isEqualTo("4000.00");
        assertThat(prefill.header("ETag")).isEqualTo("\"" + prefill.text("/basis") + "\"");

        Reply filed = submit(submission(prefill));
        assertThat(filed.status()).as(filed.response().body()).isEqualTo(201);
        assertThat(filed.text("/receipt/number")).matches("53127\\d{13}");
        assertThat(filed.json().at("/receipt/timely").asBoolean()).isTrue();
        assertThat(filed.text("/total")).isEqualTo("4240.00");

        Reply receipt = lin.get(filed.header("Location") + "/receipt");
        byte[] content = receipt.response().body().getBytes(StandardCharsets.UTF_8);
        assertThat(seal.publicKeys()
                        .getFirst()
                        .verifies(content, Base64.getDecoder().decode(receipt.header("Etax-Signature"))))
                .isTrue();
        assertThat(receipt.text("/taxpayerName")).isEqualTo("上海云雀商贸有限公司");

        Reply stored = lin.get(filed.header("Location"));
        assertThat(stored.text("/cells/main.22.S")).isEqualTo("4000.00");
        assertThat(stored.text("/coreState")).isEqualTo("PENDING");
        assertThat(rows("ledger_document")).isEqualTo(1);
        assertThat(rows("audit_entry")).isEqualTo(1);
    }

    @Test
    void letsAnybodyWithNumberAndCodeCheckAReceipt() {
        Reply filed = submit(submission(quarterAboveTheThreshold()));
        ServiceClient anybody = new ServiceClient(port, null);
        String path = "/api/declaration/v1/public/receipt-verifications";
        Map<String, String> question = Map.of(
                "number", filed.text("/receipt/number"),
                "verificationCode", filed.text("/receipt/verificationCode").toLowerCase());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(anybody.post(path, question).text("/result")).isEqualTo("VALID"));
        assertThat(anybody.post(path, question).text("/receipt/form")).isEqualTo("VAT_SMALL");
        assertThat(anybody.post(
                                path,
                                Map.of(
                                        "number",
                                        filed.text("/receipt/number"),
                                        "verificationCode",
                                        "00000000000000000000"))
                        .text("/result"))
                .isEqualTo("NO_RECORD");
        assertThat(anybody.post(path, Map.of()).json().at("/errors").findValuesAsString("pointer"))
                .containsExactly("/number", "/verificationCode");
    }

    @Test
    void keepsTheRulesOfPlacement() {
        assertThat(PlacementLint.broken(jdbc)).isEmpty();
        assertThat(PlacementLint.refusedStatements()).isEmpty();
    }
}
