package org.etax.platform.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.etax.kernel.Ids;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.access.Acting;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Order;
import org.etax.platform.page.Page;
import org.etax.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Who read what of a taxpayer. An officer's read is written before it is answered; the reads of the taxpayer's own people
 * and programs are written in small batches, at most a second later.
 */
public final class AccessLog {

    private static final String INSERT = """
            insert into access_entry (taxpayer_id, id, at, actor_kind, actor_id, actor_name, capacity, channel, resource, purpose)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final BlockingQueue<Object[]> waiting = new ArrayBlockingQueue<>(10_000);
    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final Clock clock;

    AccessLog(JdbcTemplate batches, JdbcClient jdbc, Clock clock) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes a read. */
    public void read(Acting acting, String resource, @Nullable String purpose) {
        Object[] row = {
            acting.taxpayerId().value(),
            Ids.next(),
            Timestamp.from(clock.instant()),
            acting.actor().kind().name(),
            acting.actorId(),
            acting.actorName(),
            acting.capacity(),
            acting.actor().channel(),
            resource,
            purpose
        };
        if (acting.actor().kind() == Actor.Kind.OFFICER || !waiting.offer(row)) {
            batches.update(INSERT, row);
        }
    }

    /** Writes what waits. */
    @Scheduled(fixedDelay = 1_000)
    void flush() {
        List<Object[]> rows = new ArrayList<>();
        waiting.drainTo(rows, 1_000);
        if (rows.isEmpty()) {
            return;
        }
        try {
            batches.batchUpdate(INSERT, rows);
        } catch (RuntimeException e) {
            rows.forEach(waiting::offer);
            throw e;
        }
    }

    /** Writes what still waits when the application ends. */
    void close() {
        while (!waiting.isEmpty()) {
            flush();
        }
    }

    /** The reads of a taxpayer's data by time; by readers of one kind or, without it, of all. */
    Page<Read> of(TaxpayerId taxpayerId, Actor.@Nullable Kind reader, Order order, Cursor after, int limit) {
        String kind = reader == null ? null : reader.name();
        List<Read> reads = jdbc.sql("""
                select id, at, actor_kind, actor_id, actor_name, capacity, channel, resource, purpose from access_entry
                where taxpayer_id = ? and (?::text is null or actor_kind = ?) and\s""" + order.pageBy("id"))
                .param(taxpayerId.value())
                .param(kind)
                .param(kind)
                .param(order.after(after))
                .param(limit + 1)
                .query((row, n) -> new Read(
                        row.getObject(1, java.util.UUID.class),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9)))
                .list();
        return Page.of(reads, limit, read -> Cursor.of(read.id()));
    }

    /**
     * @param id of the entry
     * @param at when
     * @param actorKind person, program or officer
     * @param actorId who
     * @param actorName who, for people
     * @param capacity in which
     * @param channel through which
     * @param resource what was read
     * @param purpose why, as an officer gave it
     */
    public record Read(
            java.util.UUID id,
            Instant at,
            String actorKind,
            String actorId,
            String actorName,
            String capacity,
            String channel,
            String resource,
            @Nullable String purpose) {}
}
