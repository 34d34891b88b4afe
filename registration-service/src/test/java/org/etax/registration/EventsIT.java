package org.etax.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.CoreSynchronised;
import org.etax.kernel.event.TaxpayerFactsChanged;
import org.etax.kernel.event.TaxpayerRegistered;
import org.etax.registration.Departments.Subject;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

class EventsIT extends RegistrationIT {

    @Autowired
    ConsumerFactory<String, byte[]> consumers;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    KafkaAdmin topics;

    @Autowired
    JsonMapper json;

    @Test
    void tellsEverybodyOfANewTaxpayerWithoutPersonalIdentifiers() {
        Subject legal = somebody("林晓燕");
        String person = verified(legal);
        String id = registered(legal, null);

        List<ConsumerRecord<String, byte[]>> told = new ArrayList<>();
        try (Consumer<String, byte[]> consumer = consumers.createConsumer("events-it-" + id, null)) {
            consumer.assign(consumer.partitionsFor("etax.registration.v1").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(told::add);
                return told.stream().filter(one -> id.equals(one.key())).count() >= 2;
            });
        }

        List<ConsumerRecord<String, byte[]>> ofTaxpayer =
                told.stream().filter(one -> id.equals(one.key())).toList();
        assertThat(ofTaxpayer)
                .extracting(
                        one -> new String(one.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .containsExactly(
                        "org.etax.registration.taxpayer-registered.v1",
                        "org.etax.registration.taxpayer-facts-changed.v1");
        TaxpayerRegistered registered = json.readValue(ofTaxpayer.getFirst().value(), TaxpayerRegistered.class);
        TaxpayerFactsChanged facts = json.readValue(ofTaxpayer.getLast().value(), TaxpayerFactsChanged.class);
        assertThat(facts.version()).isEqualTo(1);
        assertThat(facts.facts()).isEqualTo(registered.facts());
        assertThat(facts.determinations()).hasSize(4);
        assertThat(told)
                .noneSatisfy(one -> assertThat(new String(one.value(), StandardCharsets.UTF_8))
                        .contains(legal.residentId()))
                .noneSatisfy(one -> assertThat(one.key()).isEqualTo(person));
    }

    @Test
    void keepsTheNumberThatTheCoreGives() {
        Subject legal = somebody("林晓燕");
        verified(legal);
        String id = registered(legal, null);
        String number = "1" + Long.toString(System.nanoTime());
        CoreSynchronised answer = new CoreSynchronised(
                new TaxpayerId(id),
                CoreSynchronised.Subject.REGISTRATION,
                UUID.fromString(id),
                1,
                CoreSynchronised.Outcome.ACKNOWLEDGED,
                number,
                null,
                Instant.now());
        UUID eventId = UUID.randomUUID();
        topics.createOrModifyTopics(
                TopicBuilder.name("etax.goldentax.v1").partitions(2).build());

        send(id, eventId, answer);
        send(id, eventId, answer);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        as(legal).get(API + "/taxpayers/" + id + "/summary").text("/coreRegistrationNumber"))
                .isEqualTo(number));
        assertThat(as(legal).get(API + "/taxpayers/" + id).header("ETag")).isEqualTo("\"2\"");
    }

    private void send(String key, UUID eventId, CoreSynchronised event) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>("etax.goldentax.v1", key, json.writeValueAsBytes(event));
        Map.of(
                        "ce_source",
                        "/test",
                        "ce_id",
                        eventId.toString(),
                        "ce_type",
                        "org.etax.goldentax.core-synchronised.v1",
                        "ce_subject",
                        key,
                        "ce_sequence",
                        "1",
                        "ce_time",
                        Instant.now().toString())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        kafka.send(message).join();
    }
}
