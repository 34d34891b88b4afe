package org.etax.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.etax.kernel.Right;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.test.GrantedRights;
import org.etax.platform.test.PlacementLint;
import org.etax.platform.test.ServiceClient;
import org.etax.platform.test.ServiceClient.Reply;
import org.etax.platform.test.ServiceTest;
import org.etax.platform.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An auditor searches over all taxpayers and finds what lies within his authority. */
@ServiceTest
@Import(GrantedRights.class)
class AuditSearchIT {

    private static final String PATH = "/api/registration/v1/audit-search";
    private static final String OPERATION = "2026-11-22";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    GrantedRights rights;

    private final TaxpayerId near = TaxpayerId.create();
    private final TaxpayerId alsoNear = TaxpayerId.create();
    private final TaxpayerId elsewhere = TaxpayerId.create();
    private final String actor = "actor-" + UUID.randomUUID();

    private ServiceClient auditor;

    @BeforeEach
    void entriesOfThreeTaxpayers() {
        auditor = new ServiceClient(port, TestTokens.get().officer("shen", "13300000000", "officer", "auditor"));
        rights.grant("shen", near, Right.VIEW);
        rights.grant("shen", alsoNear, Right.VIEW);
        for (int n = 1; n <= 4; n++) {
            entry(near, n, "write-note", OPERATION + "T0" + n + ":00:00Z");
            entry(elsewhere, n, "write-note", OPERATION + "T0" + n + ":10:00Z");
            entry(alsoNear, n, n == 4 ? "end-note" : "write-note", OPERATION + "T0" + n + ":20:00Z");
        }
    }

    private void entry(TaxpayerId taxpayer, int sequence, String action, String at) {
        jdbc.sql("""
                        insert into audit_entry (taxpayer_id, sequence, at, actor_kind, actor_id, actor_name, capacity, channel,
                            client, action, subject_type, subject_id, before_state, after_state)
                        values (:taxpayer, :sequence, :at::timestamptz, 'PERSON', :actor, 'lin', 'SELF', 'portal', 'gateway',
                            :action, 'note', '1', '{"text":"old"}', '{"text":"new"}')""")
                .param("taxpayer", taxpayer.value())
                .param("sequence", sequence)
                .param("at", at)
                .param("actor", actor)
                .param("action", action)
                .update();
    }

    private Reply search(String query) {
        Reply reply = auditor.get(
                PATH + "?from=" + OPERATION + "&to=" + OPERATION + "&actor=" + actor + query,
                "Access-Purpose",
                "special inspection");
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        return reply;
    }

    @Test
    void givesWhatLiesWithinTheAuthorityInTheOrderOfTimePageByPage() {
        List<String> taxpayers = new ArrayList<>();
        String next = "";
        int pages = 0;
        do {
            Reply page = search("&limit=3" + next);
            taxpayers.addAll(page.json().at("/items").findValuesAsString("taxpayerId"));
            next = page.text("/next").isEmpty() ? "" : "&after=" + page.text("/next");
            pages++;
        } while (!next.isEmpty());

        assertThat(taxpayers)
                .containsExactly(
                        near.value(),
                        alsoNear.value(),
                        near.value(),
                        alsoNear.value(),
                        near.value(),
                        alsoNear.value(),
                        near.value(),
                        alsoNear.value());
        assertThat(pages).isGreaterThanOrEqualTo(3);
        assertThat(PlacementLint.refusedStatements()).isEmpty();
    }

    @Test
    void looksForActTaxpayerAndTime() {
        JsonNode ended = search("&action=end-note").json().at("/items");
        assertThat(ended.size()).isEqualTo(1);
        assertThat(ended.at("/0/entry/before").asString()).isEqualTo("{\"text\":\"old\"}");
        assertThat(ended.at("/0/entry/after").asString()).isEqualTo("{\"text\":\"new\"}");
        assertThat(search("&taxpayerId=" + near).json().at("/items").size()).isEqualTo(4);
        assertThat(search("&taxpayerId=" + elsewhere).json().at("/items")).isEmpty();
        assertThat(auditor.get(PATH + "?from=2026-11-23&to=2026-11-23&actor=" + actor)
                        .json()
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void leavesATraceWithEachTaxpayerItShows() {
        search("&taxpayerId=" + near);

        assertThat(jdbc.sql("""
                        select actor_id || ' ' || resource || ' ' || purpose from access_entry where taxpayer_id = :id""").param("id", near.value()).query(String.class).list())
                .containsExactly("shen " + PATH + " special inspection");
        assertThat(jdbc.sql("select count(*) from access_entry where taxpayer_id = :id")
                        .param("id", elsewhere.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void isForAuditorsOnly() {
        assertThat(new ServiceClient(port, TestTokens.get().officer("he", "13300000000", "officer"))
                        .get(PATH)
                        .status())
                .isEqualTo(403);
        assertThat(new ServiceClient(port, TestTokens.get().person("lin"))
                        .get(PATH)
                        .status())
                .isEqualTo(403);
        assertThat(new ServiceClient(port, null).get(PATH).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-01-01&to=2026-11-01, from",
        "to=2026-01-01&from=2026-01-02, from",
        "to=%2B999999999-12-31, to",
        "taxpayerId=nobody, taxpayerId",
        "after=!, after",
        "after=YWJj, after",
        "limit=0, limit",
        "from=yesterday, from"
    })
    void namesWhatIsWrongWithAQuestion(String query, String pointer) {
        Reply refused = auditor.get(PATH + "?" + query);

        assertThat(refused.status()).isIn(400, 422);
        assertThat(refused.json().at("/errors").findValuesAsString("pointer")).containsExactly(pointer);
    }

    @Test
    void tellsOperatorsHowTheProcessIs() {
        Reply report = new ServiceClient(port, TestTokens.get().officer("ops", "13300000000", "operator"))
                .get("/api/registration/v1/operations/process");

        assertThat(report.status()).as(report.response().body()).isEqualTo(200);
        assertThat(report.text("/health")).isEqualTo("UP");
        assertThat(report.json().at("/parts").findValuesAsString("name")).contains("db");
        assertThat(report.text("/startedAt")).isNotEmpty();
        assertThat(auditor.get("/api/registration/v1/operations/process").status())
                .isEqualTo(403);
    }
}
