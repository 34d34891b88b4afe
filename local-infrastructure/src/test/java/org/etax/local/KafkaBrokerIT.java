package org.etax.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerIT {

    @Test
    void keepsAcknowledgedRecordsWhenItIsKilled(@TempDir Path folder) throws Exception {
        var broker = new KafkaBroker(folder.resolve("data"), Ports.findFree(), Ports.findFree(), List.of("-Xmx256m"));
        try (var process = new ServerProcess(broker, folder)) {
            process.start();
            broker.createTopic("facts", 1);
            send(broker, "facts", "registered");

            process.kill();
            process.start();

            assertThat(read(broker, "facts")).containsExactly("registered");
        }
    }

    @Test
    void createsATopicOnce() throws Exception {
        TestServers.kafka().createTopic("once", 3);
        TestServers.kafka().createTopic("once", 3);

        try (var admin = TestServers.kafka().admin()) {
            var topic =
                    admin.describeTopics(List.of("once")).allTopicNames().get().get("once");
            assertThat(topic.partitions()).hasSize(3);
        }
    }

    private static void send(KafkaBroker broker, String topic, String value)
            throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", value)).get();
        }
    }

    private static List<String> read(KafkaBroker broker, String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            var values = new ArrayList<String>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(5)).forEach(entry -> values.add(entry.value()));
            }
            return values;
        }
    }
}
