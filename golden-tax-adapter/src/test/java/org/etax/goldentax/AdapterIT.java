package org.etax.goldentax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.etax.kernel.event.EventContract;
import org.etax.kernel.event.EventTypes;
import org.etax.platform.test.GrantedRights;
import org.etax.platform.test.ServiceClient;
import org.etax.platform.test.ServiceTest;
import org.etax.platform.test.TestClock;
import org.etax.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The whole adapter against the real simulator of the core, fed with events over Kafka. */
@ServiceTest
@Import(GrantedRights.class)
abstract class AdapterIT {

    static final String API = "/api/goldentax/v1";
    static final Simulators CORE = Simulators.get();
    static final OwningServices OWNERS = new OwningServices();

    private static final AtomicLong SEQUENCE = new AtomicLong();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    JsonMapper json;

    @Autowired
    GrantedRights rights;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void core(DynamicPropertyRegistry registry) {
        registry.add("etax.core.url", CORE::url);
        registry.add("etax.core.secret", () -> Simulators.SECRET);
        registry.add("etax.core.rate", () -> 2_000);
        registry.add("etax.core.timeout", () -> "5s");
        registry.add("etax.core.longest-pause", () -> "200ms");
        registry.add("etax.owners.client-id", () -> "golden-tax-adapter");
        registry.add("etax.owners.client-secret", () -> "secret-of-the-adapter");
        registry.add("etax.owners.token-url", () -> OWNERS.url() + "/token");
        registry.add("etax.owners.registration", OWNERS::url);
        registry.add("etax.owners.invoice", OWNERS::url);
        registry.add("etax.owners.declaration", OWNERS::url);
        registry.add("etax.reconciliation.every", () -> "300ms");
        registry.add("etax.reconciliation.from", () -> "23:50:00");
        registry.add("etax.opening.every", () -> "200ms");
        registry.add("etax.sync.backlog-every", () -> "100ms");
        registry.add("etax.sync.later-facts-every", () -> "200ms");
        registry.add("etax.sync.poll", () -> "50ms");
        registry.add("etax.sync.summary-delay", () -> "1s");
        registry.add("etax.sync.confirm-delay", () -> "100ms");
        registry.add("etax.sync.first-backoff", () -> "50ms");
        registry.add("etax.sync.longest-backoff", () -> "500ms");
    }

    ServiceClient operator() {
        return new ServiceClient(port, TestTokens.get().officer("ops.admin", "13300000000", "operator"));
    }

    void publish(EventContract event) {
        publish(event, UUID.randomUUID());
    }

    void publish(EventContract event, UUID id) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                EventTypes.topicOf(event.getClass()), event.taxpayerId().value(), json.writeValueAsBytes(event));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id.toString(),
                        "ce_type", EventTypes.typeOf(event.getClass()),
                        "ce_source", "/etax/test",
                        "ce_subject", event.taxpayerId().value(),
                        "ce_time", clock.instant().toString(),
                        "ce_sequence", Long.toString(SEQUENCE.incrementAndGet()))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        kafka.send(message).join();
    }

    /** Versions and states of a taxpayer's items in order of arrival, e.g. {@code RETURN 1 CONFIRMED}. */
    List<String> states(Taxpayer taxpayer) {
        return jdbc.sql(
                        "select subject || ' ' || version || ' ' || state from sync_item where taxpayer_id = ? order by id")
                .param(taxpayer.id().value())
                .query(String.class)
                .list();
    }

    void awaitStates(Taxpayer taxpayer, String... states) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(states(taxpayer)).containsExactlyInAnyOrder(states));
    }
}
