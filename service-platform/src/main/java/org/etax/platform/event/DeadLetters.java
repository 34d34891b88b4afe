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
import org.apache.kafka.common.header.Header;
import org.etax.kernel.Ids;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages that could not be applied: kept in a table to be looked at and replayed or set aside, and told on a topic of their own.
 */
public final class DeadLetters {

    /** What is neither replayed nor set aside. */
    static final String WAITS = "replayed_at is null and set_aside_at is null";

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
        for (Header header : message.headers()) {
            if (header.value() != null) {
                headers.put(storable(header.key()), storable(new String(header.value(), StandardCharsets.UTF_8)));
            }
        }
        jdbc.sql("""
                insert into dead_letter (id, topic, partition_number, offset_number, holder_id, type, headers, payload,
                    reason, failed_at)
                values (:id, :topic, :partition, :offset, :holder, :type, :headers::jsonb, :payload, :reason, :at)
                on conflict (topic, partition_number, offset_number) do nothing""")
                .param("id", Ids.next())
                .param("topic", message.topic())
                .param("partition", message.partition())
                .param("offset", message.offset())
                .param("holder", message.key() == null ? null : storable(message.key()))
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

    /** The letters neither replayed nor set aside, oldest first. */
    public List<DeadLetter> waiting(int limit) {
        return jdbc.sql("""
                select id, topic, holder_id, type, reason, failed_at from dead_letter
                where %s order by id limit :limit""".formatted(WAITS))
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
        return jdbc.sql("/* cross-taxpayer */ select count(*) from dead_letter where " + WAITS)
                .query(Long.class)
                .single();
    }

    /** Marks a waiting letter as replayed and gives its message as it came, to be applied in the same transaction. */
    ConsumerRecord<String, byte[]> replayed(UUID id, String by) {
        return jdbc.sql("""
                update dead_letter set replayed_at = :at, replayed_by = :by where id = :id and %s
                returning topic, partition_number, offset_number, holder_id, payload, headers""".formatted(WAITS))
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
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

    /** Lets a waiting letter wait no more; its message is kept, with who did it and why. */
    void setAside(UUID id, String by, String reason) {
        int done = jdbc.sql("""
                update dead_letter set set_aside_at = :at, set_aside_by = :by, set_aside_reason = :reason
                where id = :id and %s""".formatted(WAITS))
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("reason", reason)
                .param("id", id)
                .update();
        if (done == 0) {
            throw ProblemException.of(PlatformProblem.NOT_FOUND);
        }
    }

    private static String cause(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String text = storable(root.toString());
        return text.substring(0, Math.min(text.length(), 2_000));
    }

    /** Garbage may hold a NUL, which PostgreSQL refuses: a letter that cannot be parked would hold up all behind it. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
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
