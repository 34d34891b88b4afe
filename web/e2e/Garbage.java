import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts on a topic what is no event, so that a walk finds a dead letter: {@code java Garbage.java <broker> <topic>}. */
void main(String[] arguments) {
    byte[] garbage = "no event".getBytes(StandardCharsets.UTF_8);
    try (var producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", arguments[0]), new ByteArraySerializer(), new ByteArraySerializer())) {
        producer.send(new ProducerRecord<>(arguments[1], garbage));
    }
}
