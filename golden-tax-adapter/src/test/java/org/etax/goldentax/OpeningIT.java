package org.etax.goldentax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etax.platform.test.ServiceClient;
import org.etax.platform.test.TestTokens;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpeningIT extends AdapterIT {

    private static final String LOADS = API + "/operations/opening-loads";
    private static final String DJXH = "10213301000000000001";

    @Test
    void takesOverATaxpayerOfTheCoreOnce() {
        assertThat(load().text("/loaded")).isEqualTo("1");
        JsonNode handed = OWNERS.openings().getFirst();
        assertThat(handed.get("name").asString()).isEqualTo("杭州涛远贸易有限公司");
        assertThat(handed.get("vatStatus").asString()).isEqualTo("GENERAL");
        assertThat(handed.get("vatFrequency").asString()).isEqualTo("MONTHLY");
        assertThat(handed.get("effectiveFrom").asString()).isEqualTo("2019-05-01");
        assertThat(handed.get("obligationsFrom").asString()).isEqualTo("2026-11-01");
        assertThat(handed.at("/persons/0/role").asString()).isEqualTo("LEGAL_REPRESENTATIVE");
        assertThat(events()).isEqualTo(1);
        assertThat(known()).isEqualTo(DJXH);

        assertThat(load().text("/loaded")).isEqualTo("0");
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void tellsWhatBecameOfEachTaxpayer() {
        load();
        ServiceClient.Reply entries = operator().get(API + "/operations/opening-entries?from=" + DJXH + "&to=" + DJXH);
        assertThat(entries.text("/items/0/djxh")).isEqualTo(DJXH);
        assertThat(entries.text("/items/0/taxpayerId"))
                .isEqualTo(OWNERS.opened(DJXH).value());
        assertThat(operator()
                        .get(API + "/operations/opening-entries?from=" + DJXH + "9")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void beginsOneLoadUnderOneKey() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> wanted = Map.of("all", false, "djxh", List.of(DJXH));
        ServiceClient.Reply begun = operator().postWithKey(key, LOADS, wanted);
        ServiceClient.Reply again = operator().postWithKey(key, LOADS, wanted);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.text("/id")).isEqualTo(begun.text("/id"));
        assertThat(operator().postWithKey(key, LOADS, Map.of("all", true)).status())
                .isEqualTo(422);
        ServiceClient other = new ServiceClient(port, TestTokens.get().officer("ops.other", "13300000000", "operator"));
        assertThat(other.postWithKey(key, LOADS, wanted).text("/id")).isNotEqualTo(begun.text("/id"));
    }

    @Test
    void refusesALoadOfNobody() {
        assertThat(operator()
                        .post(API + "/operations/opening-loads", Map.of("all", false, "djxh", List.of()))
                        .status())
                .isEqualTo(422);
    }

    private ServiceClient.Reply load() {
        ServiceClient.Reply begun =
                operator().post(API + "/operations/opening-loads", Map.of("all", false, "djxh", List.of(DJXH)));
        assertThat(begun.status()).as(begun.response().body()).isEqualTo(202);
        String path = API + "/operations/opening-loads/" + begun.text("/id");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> operator().get(path).text("/state").equals("DONE"));
        return operator().get(path);
    }

    private long events() {
        return jdbc.sql("select event_sequence from journal_counter where taxpayer_id = ?")
                .param(OWNERS.opened(DJXH).value())
                .query(Long.class)
                .single();
    }

    private String known() {
        return jdbc.sql("select djxh from core_taxpayer where taxpayer_id = ?")
                .param(OWNERS.opened(DJXH).value())
                .query(String.class)
                .single();
    }
}
