package org.etax.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.EventTypes;
import org.etax.kernel.event.TaxpayerFactsChanged;
import org.etax.kernel.event.TaxpayerRegistered;
import org.etax.platform.test.ServiceClient;
import org.etax.platform.test.ServiceClient.Reply;
import org.etax.platform.test.ServiceTest;
import org.etax.platform.test.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import tools.jackson.databind.JsonNode;

/** The events are sent while nobody listens, so that they come to the inbox in one poll. */
@ServiceTest
class InboxIT {

    private static final String TOPIC = "etax.registration.v1";
    private static final String FACTS = EventTypes.typeOf(TaxpayerFactsChanged.class);
    private static final String IGNORED = EventTypes.typeOf(TaxpayerRegistered.class);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    KafkaAdmin admin;

    @Autowired
    MeterRegistry meters;

    @Autowired
    ConcurrentMessageListenerContainer<String, byte[]> listener;

    private final TaxpayerId taxpayer = TaxpayerId.create();
    private final TaxpayerId other = TaxpayerId.create();
    private ServiceClient operator;

    @BeforeEach
    void stopListening() {
        operator = new ServiceClient(port, TestTokens.get().officer("ops", "13300000000", "operator"));
        listener.stop();
    }

    @AfterEach
    void listenAgain() {
        listener.start();
    }

    @Test
    void appliesWhatOnePollBringsInOneTransactionAndInOrder() {
        for (long n = 1; n <= 300; n++) {
            send(taxpayer, n, n + 100);
            send(other, n, 700 - n);
        }
        listener.start();
        seen(taxpayer, LongStream.rangeClosed(101, 400).toArray());
        seen(other, LongStream.rangeClosed(1, 300).map(n -> 700 - n).toArray());
        assertThat(jdbc.sql("select count(distinct xmin::text) from seen_fact where taxpayer_id = any(?)")
                        .param(new String[] {taxpayer.value(), other.value()})
                        .query(Long.class)
                        .single())
                .isLessThan(60);
    }

    @Test
    void appliesAnEventOnceThatComesTwiceInOneBatchOrAgainLater() {
        UUID id = UUID.randomUUID();
        send(id, taxpayer, 1, 7);
        send(id, taxpayer, 1, 7);
        send(taxpayer, 2, 8);
        listener.start();
        seen(taxpayer, 7, 8);
        send(id, taxpayer, 1, 7);
        send(taxpayer, 3, 9);
        seen(taxpayer, 7, 8, 9);
        assertThat(gaps(taxpayer)).isEmpty();
    }

    /** What was applied comes again when a process dies between its commit and that of the offset. */
    @Test
    void appliesNothingAgainAfterADeathBeforeTheOffsetsWereCommitted() throws Exception {
        Map<TopicPartition, OffsetAndMetadata> before = offsets();
        for (long n = 1; n <= 20; n++) {
            send(taxpayer, n, n + 100);
        }
        listener.start();
        seen(taxpayer, LongStream.rangeClosed(101, 120).toArray());
        listener.stop();
        try (Admin kafkaAdmin = Admin.create(admin.getConfigurationProperties())) {
            Map<TopicPartition, OffsetAndMetadata> back = offsets().keySet().stream()
                    .collect(Collectors.toMap(
                            partition -> partition,
                            partition -> before.getOrDefault(partition, new OffsetAndMetadata(0))));
            kafkaAdmin
                    .alterConsumerGroupOffsets("etax-registration", back)
                    .all()
                    .get();
        }
        send(taxpayer, 21, 121);
        listener.start();
        seen(taxpayer, LongStream.rangeClosed(101, 121).toArray());
        assertThat(gaps(taxpayer)).isEmpty();
    }

    @Test
    void parksThePoisonedMessageOfABatchAndNoOther() {
        send(taxpayer, 1, 1);
        send(other, 1, 1);
        send(taxpayer, 2, 13);
        send(taxpayer, 3, 3);
        send(other, 2, 2);
        listener.start();
        seen(taxpayer, 1, 3);
        seen(other, 1, 2);
        JsonNode letters =
                operator.get("/api/registration/v1/operations/dead-letters").json();
        assertThat(letters).hasSize(1);
        assertThat(letters.at("/0/taxpayer").asString()).isEqualTo(taxpayer.value());
        assertThat(letters.at("/0/reason").asString()).contains("thirteen is poison");
        Reply replay = operator.post(
                "/api/registration/v1/operations/dead-letters/"
                        + letters.at("/0/id").asString() + "/replay",
                "");
        assertThat(replay.text("/code")).isEqualTo("replay-failed");
        assertThat(gaps(taxpayer)).isEmpty();
    }

    @Test
    void waitsForADatabaseThatIsAwayLongerThanForAPoisonedMessage() {
        send(taxpayer, 1, 12);
        send(taxpayer, 2, 14);
        send(taxpayer, 3, 15);
        listener.start();
        seen(taxpayer, 12, 14, 15);
        assertThat(jdbc.sql("select count(*) from dead_letter where holder_id = ?")
                        .param(taxpayer.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void tellsOperatorsOfEventsThatDidNotArriveUntilTheyDo() {
        send(taxpayer, 1, 1);
        send(UUID.randomUUID(), taxpayer, 2, 2, IGNORED);
        send(taxpayer, 3, 3);
        send(taxpayer, 6, 6);
        listener.start();
        seen(taxpayer, 1, 3, 6);
        assertThat(gaps(taxpayer)).containsExactly("4-5 from /etax/registration");
        send(taxpayer, 4, 4);
        send(UUID.randomUUID(), taxpayer, 5, 5, IGNORED);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(gaps(taxpayer)).isEmpty());
        seen(taxpayer, 1, 3, 6, 4);
        assertThat(meters.get("etax.inbox.gap")
                        .tag("source", "/etax/registration")
                        .counter()
                        .count())
                .isPositive();
    }

    @Test
    void forgetsWhatNoBrokerDeliversAgainAndNothingYounger() {
        jdbc.sql("""
                insert into inbox (taxpayer_id, event_id, received_at)
                select ?, gen_random_uuid(), now() - make_interval(days => days) from generate_series(80, 100) days""").param(taxpayer.value()).update();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(jdbc.sql(
                                "select extract(day from now() - received_at)::int from inbox where taxpayer_id = ? order by 1")
                        .param(taxpayer.value())
                        .query(Integer.class)
                        .list())
                .containsExactly(80, 81, 82, 83, 84, 85, 86, 87, 88, 89));
    }

    private void seen(TaxpayerId whose, long... versions) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        jdbc.sql("select version from seen_fact where taxpayer_id = ? order by ordinal")
                                .param(whose.value())
                                .query(Long.class)
                                .list())
                .containsExactly(LongStream.of(versions).boxed().toArray(Long[]::new)));
    }

    private List<String> gaps(TaxpayerId whose) {
        JsonNode gaps =
                operator.get("/api/registration/v1/operations/event-gaps").json();
        return IntStream.range(0, gaps.size())
                .mapToObj(gaps::get)
                .filter(gap -> gap.at("/taxpayerId").asString().equals(whose.value()))
                .map(gap -> gap.at("/first").asLong() + "-" + gap.at("/last").asLong() + " from "
                        + gap.at("/source").asString())
                .toList();
    }

    private Map<TopicPartition, OffsetAndMetadata> offsets() throws Exception {
        try (Admin kafkaAdmin = Admin.create(admin.getConfigurationProperties())) {
            return kafkaAdmin
                    .listConsumerGroupOffsets("etax-registration")
                    .partitionsToOffsetAndMetadata()
                    .get();
        }
    }

    private void send(TaxpayerId whose, long sequence, long version) {
        send(UUID.randomUUID(), whose, sequence, version);
    }

    private void send(UUID id, TaxpayerId whose, long sequence, long version) {
        send(id, whose, sequence, version, FACTS);
    }

    private void send(UUID id, TaxpayerId whose, long sequence, long version, String type) {
        String payload = """
                {"taxpayerId":"%s","version":%d,"facts":[],"determinations":[],"newField":1}""".formatted(whose, version);
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(TOPIC, whose.value(), payload.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id", id.toString(),
                        "ce_source", "/etax/registration",
                        "ce_type", type,
                        "ce_subject", whose.value(),
                        "ce_sequence", Long.toString(sequence),
                        "ce_time", Instant.now().toString())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        kafka.send(message).join();
    }
}
