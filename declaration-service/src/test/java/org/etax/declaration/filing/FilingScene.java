package org.etax.declaration.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.etax.kernel.Right;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.test.GrantedRights;
import org.etax.platform.test.ServiceClient;
import org.etax.platform.test.ServiceClient.Reply;
import org.etax.platform.test.ServiceTest;
import org.etax.platform.test.TestClock;
import org.etax.platform.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

/** A taxpayer, somebody who may file for it, and a clock in January 2027. */
@ServiceTest
@Import(GrantedRights.class)
abstract class FilingScene {

    static final Instant FILING_WINDOW = Instant.parse("2027-01-05T02:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    GrantedRights rights;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    TestClock clock;

    final TaxpayerId taxpayer = TaxpayerId.create();
    Taxpayers taxpayers;
    ServiceClient lin;

    @BeforeEach
    void signIn() {
        clock.set(FILING_WINDOW);
        taxpayers = new Taxpayers(kafka);
        rights.grant("lin", taxpayer, Right.VIEW, Right.FILE_RETURN);
        lin = new ServiceClient(port, TestTokens.get().person("lin"));
    }

    String home() {
        return "/api/declaration/v1/taxpayers/" + taxpayer;
    }

    /** Waits until the prefill shows a value in a cell, and gives it. */
    Reply prefill(String form, String period, String cell, String value) {
        String path = home() + "/prefills/" + form + "/" + period;
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Reply reply = lin.get(path);
            assertThat(reply.text("/cells/" + cell)).as(reply.response().body()).isEqualTo(value);
        });
        return lin.get(path);
    }

    Map<String, Object> submission(Reply prefill) {
        Map<String, Object> submission = new HashMap<>();
        submission.put("form", prefill.text("/form"));
        submission.put("period", prefill.text("/period"));
        submission.put("basis", prefill.text("/basis"));
        return submission;
    }

    Reply submit(Map<String, Object> submission) {
        return lin.post(home() + "/returns", submission);
    }

    long rows(String table) {
        return jdbc.sql("select count(*) from " + table + " where taxpayer_id = :id")
                .param("id", taxpayer.value())
                .query(Long.class)
                .single();
    }
}
