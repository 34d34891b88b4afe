package org.etax.goldentax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.etax.platform.test.ServiceClient;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpeningIT extends AdapterIT {

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
