package org.etax.platform.event;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.etax.kernel.Ids;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Messages that could not be applied: kept in a table to be looked at and replayed, and told on a topic of their own. */
public final class DeadLetters {

    private final JdbcClient jdbc;
    private final KafkaTemplate<String, byte[]> kafka;
    private final JsonMapper json;
    private final Clock clock;
    private final String topic;

    DeadLetters(JdbcClient jdbc, KafkaTemplate<String, byte[]> kafka, JsonMapper json, Clock clock, String topic) {
        this.jdbc = jdbc;
        this.kafka = kafka;
        this.json = json;
        this.clock = clock;
        this.topic = topic;
    }

    /** Parks a message; parking the same one again changes nothing. */
    void park(ConsumerRecord<String, byte[]> message, Throwable reason) {
        Map<String, String> headers = new LinkedHashMap<>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        jdbc.sql("""
                insert into dead_letter (id, topic, partition_number, offset_number, holder_id, type, headers, payload,
                    reason, failed_at)
                values (:id, :topic, :partition, :offset, :holder, :type, :headers::jsonb, :payload, :reason, :at)
                on conflict (topic, partition_number, offset_number) do nothing""")
                .param("id", Ids.next())
                .param("topic", message.topic())
                .param("partition", message.partition())
                .param("offset", message.offset())
                .param("holder", message.key())
                .param("type", headers.get(CloudEventHeaders.TYPE))
                .param("headers", json.writeValueAsString(headers))
                .param("payload", message.value())
                .param("reason", cause(reason))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        ProducerRecord<String, byte[]> copy = new ProducerRecord<>(topic, message.key(), message.value());
        message.headers().forEach(copy.headers()::add);
        kafka.send(copy);
    }

    /** The letters not yet replayed, oldest first. */
    public List<DeadLetter> waiting(int limit) {
        return jdbc.sql("""
                select id, topic, holder_id, type, reason, failed_at from dead_letter
                where replayed_at is null order by id limit :limit""")
                .param("limit", limit)
                .query((row, n) -> new DeadLetter(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant()))
                .list();
    }

    /** How many wait. */
    double count() {
        return jdbc.sql("/* cross-taxpayer */ select count(*) from dead_letter where replayed_at is null")
                .query(Long.class)
                .single();
    }

    /** The message as it came, to be applied again. */
    ConsumerRecord<String, byte[]> message(UUID id) {
        return jdbc.sql("""
                select topic, partition_number, offset_number, holder_id, payload, headers from dead_letter
                where id = :id and replayed_at is null""")
                .param("id", id)
                .query((row, n) -> {
                    ConsumerRecord<String, byte[]> message = new ConsumerRecord<>(
                            row.getString(1), row.getInt(2), row.getLong(3), row.getString(4), row.getBytes(5));
                    Map<?, ?> headers = json.readValue(row.getString(6), Map.class);
                    headers.forEach((name, value) -> message.headers()
                            .add(String.valueOf(name), String.valueOf(value).getBytes(StandardCharsets.UTF_8)));
                    return message;
                })
                .optional()
                .orElseThrow(() -> ProblemException.of(PlatformProblem.NOT_FOUND));
    }

    void replayed(UUID id, String by) {
        jdbc.sql("update dead_letter set replayed_at = :at, replayed_by = :by where id = :id")
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("id", id)
                .update();
    }

    private static String cause(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String text = root.toString();
        return text.substring(0, Math.min(text.length(), 2_000));
    }

    /**
     * @param id of the letter
     * @param topic it came on
     * @param taxpayer its key
     * @param type of the event
     * @param reason why it could not be applied
     * @param failedAt when it was parked
     */
    public record DeadLetter(
            UUID id,
            String topic,
            @Nullable String taxpayer,
            @Nullable String type,
            String reason,
            Instant failedAt) {}
}
