package org.etax.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
@Import(GrantedRights.class)
class PlatformIT {

    @LocalServerPort
    int port;

    @Autowired
    GrantedRights rights;

    @Autowired
    JdbcClient jdbc;

    private final TaxpayerId taxpayer = TaxpayerId.create();
    private ServiceClient lin;

    @BeforeEach
    void signIn() {
        rights.grant("lin", taxpayer, Right.VIEW, Right.FILE_RETURN);
        lin = new ServiceClient(port, TestTokens.get().person("lin"));
    }

    private String notes() {
        return "/api/registration/v1/taxpayers/" + taxpayer + "/notes";
    }

    @Test
    void answersARepeatWithTheFirstAnswerAndFindsItByTheClientsOwnNumber() {
        Reply first = lin.postWithKey("k-1", notes(), Map.of("text", "hello"));
        Reply again = lin.postWithKey("k-1", notes(), Map.of("text", "hello"));
        Reply other = lin.postWithKey("k-1", notes(), Map.of("text", "other"));
        Reply found = lin.get("/api/registration/v1/taxpayers/" + taxpayer + "/commands/k-1");
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/code")).isEqualTo("idempotency-key-reused");
        assertThat(found.json().at("/answer")).isEqualTo(first.json());
        assertThat(lin.get(notes()).json().asInt()).isEqualTo(1);
    }

    @Test
    void doesAnActOnceHoweverManyClientsRepeatItAtTheSameMoment() throws Exception {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Reply> act = () -> lin.postWithKey("race", notes(), Map.of("text", "once"));
            List<Future<Reply>> replies =
                    pool.invokeAll(IntStream.range(0, 20).mapToObj(i -> act).toList());
            for (Future<Reply> reply : replies) {
                assertThat(reply.get().status()).isEqualTo(201);
                assertThat(reply.get().json())
                        .isEqualTo(replies.getFirst().get().json());
            }
        }
        assertThat(lin.get(notes()).json().asInt()).isEqualTo(1);
    }

    @Test
    void aRefusalLeavesNothingBehind() {
        Reply refused = lin.post(notes(), Map.of("text", "refuse me"), "Accept-Language", "en");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.text("/detail")).isEqualTo("Refused: because");
        assertThat(refused.text("/originalId")).isEqualTo("42");
        assertThat(refused.text("/traceId")).hasSize(32);
        assertThat(lin.get(notes()).json().asInt()).isZero();
        assertThat(rows("audit_entry")).isZero();
    }

    @Test
    void showsItsMetricsToMonitoringAndOperatorsOnly() {
        ServiceClient monitoring = new ServiceClient(
                port, TestTokens.get().officer("service-account-monitoring", "13300000000", "monitoring"));
        assertThat(lin.get("/actuator/prometheus").status()).isEqualTo(403);
        assertThat(new ServiceClient(port, TestTokens.get().officer("he.jing", "13301060000", "officer"))
                        .get("/actuator/prometheus")
                        .status())
                .isEqualTo(403);
        Reply metrics = monitoring.get("/actuator/prometheus", "Accept", "text/plain");
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.response().body())
                .contains("etax_outbox_backlog", "etax_outbox_lag_seconds", "etax_dead_letters");
        assertThat(new ServiceClient(port, null)
                        .get("/actuator/health/readiness")
                        .status())
                .isEqualTo(200);
        assertThat(monitoring
                        .get("/api/registration/v1/operations/dead-letters")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void namesTheFieldInTheLanguageOfTheClient() {
        Reply zh = lin.post(notes(), Map.of("text", ""));
        Reply en = lin.post(notes(), Map.of("text", "x".repeat(101)), "Accept-Language", "en-GB");
        Reply unknown = lin.post(notes(), Map.of("text", "x", "more", 1));
        Reply malformed = lin.post(notes(), "{\"text\":");
        Reply huge = lin.post(notes(), "{\"text\":\"" + "x".repeat(1_100_000) + "\"}");
        assertThat(zh.status()).isEqualTo(422);
        assertThat(zh.text("/errors/0/pointer")).isEqualTo("/text");
        assertThat(zh.text("/errors/0/message")).isEqualTo("此项必填");
        assertThat(en.text("/errors/0/message")).isEqualTo("length out of range");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text("/errors/0/pointer")).isEqualTo("/more");
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.text("/errors/0/code")).isEqualTo("not-readable-at");
        assertThat(malformed.text("/errors/0/message")).matches("第 1 行第 \\d 列处无法识别");
        assertThat(lin.post(notes(), "").text("/errors/0/code")).isEqualTo("missing");
        assertThat(huge.status()).isEqualTo(413);
        assertThat(huge.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void letsNobodyInWithoutAVerifiedTokenAndTheRight() {
        ServiceClient nobody = new ServiceClient(port, null);
        ServiceClient forger = new ServiceClient(port, TestTokens.get().person("lin") + "x");
        ServiceClient late = new ServiceClient(port, TestTokens.get().expired("lin"));
        ServiceClient zhao = new ServiceClient(port, TestTokens.get().person("zhao"));
        assertThat(nobody.get(notes(), "X-User", "lin", "X-Channel", "portal").status())
                .isEqualTo(401);
        assertThat(nobody.get(notes()).text("/code")).isEqualTo("not-signed-in");
        assertThat(forger.get(notes()).status()).isEqualTo(401);
        assertThat(forger.get(notes()).text("/code")).isEqualTo("token-invalid");
        assertThat(late.get(notes()).text("/code")).isEqualTo("token-invalid");
        assertThat(late.get(notes()).status()).isEqualTo(401);
        assertThat(zhao.get(notes()).status()).isEqualTo(403);
        assertThat(zhao.get(notes()).text("/code")).isEqualTo("no-relation");
        assertThat(zhao.get("/api/registration/v1/taxpayers/not-an-id/notes").status())
                .isEqualTo(404);
        assertThat(zhao.get("/api/registration/v1/operations/dead-letters").status())
                .isEqualTo(403);
        assertThat(lin.post(notes(), Map.of("text", "x"), "Idempotency-Key", "second")
                        .text("/code"))
                .isEqualTo("idempotency-key-malformed");
        assertThat(lin.get("/nowhere").status()).isEqualTo(404);
        assertThat(lin.put(notes(), Map.of("text", "x")).status()).isEqualTo(405);
    }

    @Test
    void carriesEachEventOnceFromOutboxToConsumer() {
        for (int i = 0; i < 5; i++) {
            assertThat(lin.post(notes(), Map.of("text", "n" + i)).status()).isEqualTo(201);
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(rows("seen_fact")).isEqualTo(5));
        await().untilAsserted(() -> assertThat(rows("outbox")).isZero());
    }

    @Test
    void callsChannelsAsTheGatewayDoes() {
        rights.grant("service-account-demo-erp", taxpayer, Right.VIEW);
        rights.grant("he.jing", taxpayer, Right.VIEW);
        lin.get(notes());
        new ServiceClient(port, TestTokens.get().program("demo-erp")).get(notes());
        new ServiceClient(port, TestTokens.get().officer("he.jing", "13301060000", "officer"))
                .get(notes(), "Access-Purpose", "CASE");
        String path = "/api/registration/v1/taxpayers/" + taxpayer + "/access-entries";
        await().untilAsserted(() -> assertThat(lin.get(path).json().at("/items").findValuesAsString("channel"))
                .contains("portal", "direct", "console"));
    }

    @Test
    void sealsTheAuditTrailAndShowsTampering() {
        lin.post(notes(), Map.of("text", "a"));
        lin.post(notes(), Map.of("text", "b"));
        String path = "/api/registration/v1/taxpayers/" + taxpayer + "/audit-verification";
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(
                        lin.get(path).json().at("/sealedThrough").asInt())
                .isEqualTo(2));
        assertThat(lin.get(path).json().at("/intact").asBoolean()).isTrue();
        jdbc.sql("update audit_entry set actor_id = 'somebody else' where taxpayer_id = ? and sequence = 1")
                .param(taxpayer.value())
                .update();
        assertThat(lin.get(path).json().at("/intact").asBoolean()).isFalse();
        jdbc.sql("delete from audit_seal where taxpayer_id = ?")
                .param(taxpayer.value())
                .update();
        assertThat(lin.get(path).json().at("/intact").asBoolean())
                .as("an end that was cut off shows")
                .isFalse();
    }

    @Test
    void pagesWithoutGapsAndLogsWhoRead() {
        for (int i = 0; i < 3; i++) {
            lin.get(notes());
        }
        String path = "/api/registration/v1/taxpayers/" + taxpayer + "/access-entries";
        Reply first = lin.get(path + "?limit=2");
        Reply second = lin.get(path + "?limit=2&after=" + first.text("/next"));
        assertThat(first.json().at("/items")).hasSize(2);
        assertThat(second.json().at("/items").size()).isPositive();
        assertThat(first.text("/items/0/actorId")).isEqualTo("lin");
        Reply newest = lin.get(path + "?limit=2&order=DESCENDING");
        Reply older = lin.get(path + "?limit=2&order=DESCENDING&after=" + newest.text("/next"));
        assertThat(newest.text("/items/0/id")).isGreaterThan(newest.text("/items/1/id"));
        assertThat(newest.text("/items/1/id")).isGreaterThan(older.text("/items/0/id"));
        assertThat(lin.get(path + "?reader=OFFICER").json().at("/items")).isEmpty();
        assertThat(lin.get(path + "?reader=PERSON").json().at("/items").size()).isPositive();
        assertThat(lin.get(path + "?reader=ROBOT").status()).isEqualTo(400);
        assertThat(lin.get(path + "?limit=0").status()).isEqualTo(422);
        assertThat(lin.get(path + "?after=%21%21").status()).isEqualTo(422);
    }

    @Test
    void refusesAQueryParameterThatItDoesNotKnowAndNamesThoseThatItDoes() {
        String path = "/api/registration/v1/taxpayers/" + taxpayer + "/access-entries";
        Reply refused = lin.get(path + "?limt=2", "Accept-Language", "en");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("limt");
        assertThat(refused.text("/errors/0/message"))
                .isEqualTo("no such query parameter; there are: after, limit, order, reader");
        assertThat(lin.get(path + "?after=%00").status()).isEqualTo(400);
        assertThat(lin.get("/api/registration/v1/openapi?any=1").status()).isEqualTo(200);
    }

    @Test
    void theSchemaFitsADistributedDatabase() {
        assertThat(PlacementLint.broken(jdbc)).isEmpty();
        assertThat(PlacementLint.refusedStatements()).isEmpty();
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table + " where taxpayer_id = ?")
                .param(taxpayer.value())
                .query(Long.class)
                .single();
    }
}
