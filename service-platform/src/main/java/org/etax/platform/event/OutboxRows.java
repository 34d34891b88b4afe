package org.etax.platform.event;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox table as the publisher sees it: over all taxpayers of its buckets. */
final class OutboxRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    OutboxRows(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    List<Row> oldest(Collection<Integer> buckets, int limit) {
        return jdbc.sql("""
                /* cross-taxpayer */ select taxpayer_id, sequence, id, topic, type, payload, trace_parent, created_at
                from outbox where bucket = any(:buckets) order by created_at, sequence limit :limit""")
                .param("buckets", buckets.stream().map(Integer::shortValue).toArray(Short[]::new))
                .param("limit", limit)
                .query((row, n) -> new Row(
                        row.getString(1),
                        row.getLong(2),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5),
                        row.getBytes(6),
                        row.getString(7),
                        row.getTimestamp(8).toInstant()))
                .list();
    }

    void delete(List<Row> published) {
        batches.batchUpdate(
                "delete from outbox where taxpayer_id = ? and sequence = ?",
                published.stream()
                        .map(row -> new Object[] {row.taxpayerId(), row.sequence()})
                        .toList());
    }

    double backlog() {
        return jdbc.sql("/* cross-taxpayer */ select count(*) from outbox")
                .query(Long.class)
                .single();
    }

    /** How long the oldest event waits, by the clock that dated it. */
    double lagSeconds() {
        Instant now = clock.instant();
        return jdbc.sql("/* cross-taxpayer */ select created_at from outbox order by created_at limit 1")
                .query(Timestamp.class)
                .optional()
                .map(oldest ->
                        Math.max(0, Duration.between(oldest.toInstant(), now).toMillis() / 1000.0))
                .orElse(0.0);
    }

    record Row(
            String taxpayerId,
            long sequence,
            UUID id,
            String topic,
            String type,
            byte[] payload,
            @Nullable String traceParent,
            Instant createdAt) {}
}
