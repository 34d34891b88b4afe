package org.etax.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.EventTypes;
import org.etax.kernel.event.TaxpayerFactsChanged;
import org.etax.platform.test.ServiceClient;
import org.etax.platform.test.ServiceClient.Reply;
import org.etax.platform.test.ServiceTest;
import org.etax.platform.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/** What an operator can do with a message that could not be applied. */
@ServiceTest
class DeadLetterIT {

    private static final String TOPIC = "etax.registration.v1";
    private static final String LETTERS = "/api/registration/v1/operations/dead-letters";
    private static final Map<String, String> REASON = Map.of("reason", " sent by hand, is no event ");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    MeterRegistry meters;

    private final TaxpayerId taxpayer = TaxpayerId.create();
    private ServiceClient operator;

    @BeforeEach
    void signIn() {
        operator = new ServiceClient(port, TestTokens.get().officer("ops", "13300000000", "operator"));
    }

    @Test
    void setsAsideWithAReasonWhatCanNeverBeApplied() {
        UUID letter = garbageParked();
        double waited = waiting();
        Reply replay = replay(letter);
        assertThat(replay.text("/code")).isEqualTo("replay-failed");
        assertThat(replay.text("/detail")).contains("Invalid UUID string");
        assertThat(waiting()).isEqualTo(waited);

        assertThat(setAside(letter, REASON).status()).isEqualTo(204);

        assertThat(waiting()).isEqualTo(waited - 1);
        assertThat(waits(letter)).isFalse();
        assertThat(replay(letter).status()).isEqualTo(404);
        assertThat(setAside(letter, REASON).status()).isEqualTo(404);
        assertThat(setAside(UUID.randomUUID(), REASON).status()).isEqualTo(404);
        assertThat(jdbc.sql("""
                        select set_aside_by || ': ' || set_aside_reason from dead_letter
                        where id = ? and set_aside_at is not null and payload = '\\xff00'""").param(letter).query(String.class).single())
                .isEqualTo("ops: sent by hand, is no event");
    }

    @Test
    void asksOperatorsForAReason() {
        UUID letter = garbageParked();
        ServiceClient officer = new ServiceClient(port, TestTokens.get().officer("he.jing", "13301060000", "officer"));
        assertThat(officer.post(LETTERS + "/" + letter + "/set-aside", REASON).status())
                .isEqualTo(403);
        for (Object body : List.of(Map.of(), Map.of("reason", " "), Map.of("reason", "x".repeat(501)))) {
            Reply refused = setAside(letter, body);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("/errors/0/pointer")).isEqualTo("/reason");
        }
        Reply unstorable = setAside(letter, Map.of("reason", "\0"));
        assertThat(unstorable.status()).isEqualTo(400);
        assertThat(unstorable.text("/errors/0/pointer")).isEqualTo("/reason");
        assertThat(waits(letter)).isTrue();
        assertThat(setAside(letter, Map.of("reason", "x".repeat(500))).status()).isEqualTo(204);
    }

    @Test
    void letsOneOfSeveralActsAtOnceWin() throws Exception {
        try (ExecutorService operators = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 20; round++) {
                TaxpayerId whose = TaxpayerId.create();
                UUID letter = parked(whose);
                Callable<Integer> replay = () -> replay(letter).status();
                Callable<Integer> setAside = () -> setAside(letter, REASON).status();
                List<Integer> answers = operators.invokeAll(List.of(replay, setAside, replay, setAside)).stream()
                        .map(Future::resultNow)
                        .toList();
                assertThat(answers).containsExactlyInAnyOrder(204, 404, 404, 404);
                assertThat(Collections.frequency(List.of(answers.get(0), answers.get(2)), 204))
                        .isEqualTo(applied(whose));
            }
        }
    }

    /** Not even text: a key and a header with NUL, a header without a value. */
    private UUID garbageParked() {
        String key = "\0" + taxpayer.value();
        ProducerRecord<String, byte[]> garbage = new ProducerRecord<>(TOPIC, key, new byte[] {(byte) 0xff, 0});
        garbage.headers().add("ce_id", new byte[] {0}).add("ce_type", null);
        kafka.send(garbage).join();
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> jdbc.sql("select id from dead_letter where holder_id = ?")
                                .param(key.replace('\0', '\uFFFD'))
                                .query(UUID.class)
                                .optional(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** A letter whose cause is gone. */
    private UUID parked(TaxpayerId whose) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into dead_letter (id, topic, partition_number, offset_number, holder_id, headers, payload, reason, failed_at)
                select :id, :topic, -1, count(*), :holder,
                    jsonb_build_object('ce_id', :id, 'ce_source', '/etax/registration', 'ce_type', :type, 'ce_subject', :holder,
                        'ce_sequence', '1', 'ce_time', '2026-11-30T00:00:00Z'),
                    convert_to(:payload, 'UTF8'), 'the cause is gone', now() from dead_letter""")
                .param("id", id)
                .param("topic", TOPIC)
                .param("holder", whose.value())
                .param("type", EventTypes.typeOf(TaxpayerFactsChanged.class))
                .param("payload", """
                        {"taxpayerId":"%s","version":5,"facts":[],"determinations":[]}""".formatted(whose))
                .update();
        return id;
    }

    private int applied(TaxpayerId whose) {
        return jdbc.sql("select count(*) from seen_fact where taxpayer_id = ?")
                .param(whose.value())
                .query(Integer.class)
                .single();
    }

    private Reply replay(UUID letter) {
        return operator.post(LETTERS + "/" + letter + "/replay", "");
    }

    private Reply setAside(UUID letter, Object body) {
        return operator.post(LETTERS + "/" + letter + "/set-aside", body);
    }

    private boolean waits(UUID letter) {
        JsonNode letters = operator.get(LETTERS).json();
        return IntStream.range(0, letters.size())
                .anyMatch(i -> letters.get(i).at("/id").asString().equals(letter.toString()));
    }

    private double waiting() {
        return meters.get("etax.dead.letters").gauge().value();
    }
}
