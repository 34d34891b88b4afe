package org.etax.platform.event;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.etax.kernel.TaxpayerId;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was applied, and how far each stream was heard: written for a whole batch in one statement. */
final class InboxRows {

    private static final String TAKE = """
            with applied as (
                insert into inbox (taxpayer_id, event_id, received_at)
                select taxpayer_id, event_id, now() from unnest(?::text[], ?::uuid[]) as e (taxpayer_id, event_id)
                on conflict (taxpayer_id, event_id) do nothing
                returning taxpayer_id, event_id
            ), heard as (
                insert into inbox_position as p (taxpayer_id, source, last_sequence)
                select taxpayer_id, source, last_sequence
                from unnest(?::text[], ?::text[], ?::bigint[]) as s (taxpayer_id, source, last_sequence)
                on conflict (taxpayer_id, source) do update
                    set last_sequence = greatest(p.last_sequence, excluded.last_sequence)
                returning taxpayer_id, source, old.last_sequence as before
            )
            select taxpayer_id, event_id, null as source, null as before from applied
            union all select taxpayer_id, null, source, before from heard where before is not null""";

    private final JdbcTemplate jdbc;

    InboxRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Records events as heard, and the wanted ones among them as applied.
     *
     * @return which of the wanted were not applied before, and where the streams stood
     */
    Taken take(Collection<EventEnvelope> heard, Collection<EventEnvelope> wanted) {
        SortedMap<EventStream, Long> last = new TreeMap<>();
        heard.forEach(event -> last.merge(event.stream(), event.sequence(), Math::max));
        Set<Key> fresh = new HashSet<>();
        Map<EventStream, Long> before = new HashMap<>();
        jdbc.query(
                TAKE,
                row -> {
                    TaxpayerId taxpayerId = new TaxpayerId(row.getString(1));
                    String source = row.getString(3);
                    if (source == null) {
                        fresh.add(new Key(taxpayerId, row.getObject(2, UUID.class)));
                    } else {
                        before.put(new EventStream(taxpayerId, source), row.getLong(4));
                    }
                },
                wanted.stream().map(event -> event.taxpayerId().value()).toArray(String[]::new),
                wanted.stream().map(EventEnvelope::id).toArray(UUID[]::new),
                last.keySet().stream()
                        .map(stream -> stream.taxpayerId().value())
                        .toArray(String[]::new),
                last.keySet().stream().map(EventStream::source).toArray(String[]::new),
                last.values().toArray(Long[]::new));
        return new Taken(fresh, before);
    }

    void keep(List<EventGap> gaps, Instant at) {
        jdbc.batchUpdate(
                """
                insert into inbox_gap (taxpayer_id, source, last_missing, first_missing, found_at) values (?, ?, ?, ?, ?)
                on conflict (taxpayer_id, source, last_missing) do nothing""",
                gaps.stream()
                        .map(gap -> new Object[] {
                            gap.taxpayerId().value(), gap.source(), gap.last(), gap.first(), Timestamp.from(at)
                        })
                        .toList());
    }

    /** Moves the start of a gap up past an event that came after all. */
    void fill(List<EventEnvelope> late) {
        jdbc.batchUpdate(
                """
                update inbox_gap set first_missing = first_missing + 1
                where taxpayer_id = ? and source = ? and first_missing = ? and last_missing >= ?""",
                late.stream()
                        .map(event -> new Object[] {
                            event.taxpayerId().value(), event.source(), event.sequence(), event.sequence()
                        })
                        .toList());
    }

    /** Forgets the ids of some events applied longer ago than this, by the database's time; returns how many. */
    int forget(Duration kept, int limit) {
        return jdbc.update("""
                /* cross-taxpayer */ delete from inbox using (
                    select taxpayer_id, event_id from inbox where received_at < now() - make_interval(secs => ?) limit ?) as old
                where inbox.taxpayer_id = old.taxpayer_id and inbox.event_id = old.event_id""", (double) kept.toSeconds(), limit);
    }

    /** Gaps not filled, oldest first. */
    List<EventGap> open(int limit) {
        return jdbc.query(
                """
                /* cross-taxpayer */ select taxpayer_id, source, first_missing, last_missing, found_at from inbox_gap
                where first_missing <= last_missing order by found_at, taxpayer_id limit ?""",
                (row, n) -> new EventGap(
                        new TaxpayerId(row.getString(1)),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getTimestamp(5).toInstant()),
                limit);
    }

    /** An event may be met twice in one batch: true the first time only. */
    record Taken(Set<Key> fresh, Map<EventStream, Long> before) {
        boolean first(EventEnvelope event) {
            return fresh.remove(new Key(event.taxpayerId(), event.id()));
        }
    }

    record Key(TaxpayerId taxpayerId, UUID eventId) {}
}
