package org.etax.goldentax.sync;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.etax.kernel.Ids;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.CoreSynchronised.Subject;
import org.etax.platform.journal.Buckets;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Takes items in and says which of them may go. */
@Repository
class ArrivalRows {

    /** The state of the newest version of an object; the index of sync_item_once answers it. */
    private static final String NEWEST = "(select n.state from sync_item n where n.taxpayer_id = i.taxpayer_id"
            + " and n.object_id = %s order by n.version desc limit 1)";

    private static final String RELEASE =
            """
            update sync_item i set due_at = greatest(i.earliest_at, ?)
            where i.taxpayer_id = ? and i.state = 'PENDING' and i.due_at is null
            and not exists (select 1 from sync_item o where o.taxpayer_id = i.taxpayer_id and o.object_id = i.object_id
                and o.subject = i.subject and o.version < i.version and o.state in ('PENDING', 'SENT', 'RETRYING'))
            and (i.subject = 'REGISTRATION'
                or exists (select 1 from core_taxpayer c where c.taxpayer_id = i.taxpayer_id and c.djxh is not null)
                and coalesce(%s, 'CONFIRMED') in ('ACKNOWLEDGED', 'CONFIRMED')
                and not exists (select 1 from unnest(i.needs) as need
                    where coalesce(%s, 'PENDING') not in ('ACKNOWLEDGED', 'CONFIRMED')))""".formatted(NEWEST.formatted("i.taxpayer_id::uuid"), NEWEST.formatted("need"));

    private final JdbcTemplate jdbc;
    private final Clock clock;

    ArrivalRows(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds the item unless it, or for a summary a newer version, is there already; then lets go what may go. */
    void add(Arrival arrival) {
        Instant now = clock.instant();
        jdbc.update(
                """
                insert into sync_item (taxpayer_id, id, bucket, subject, object_id, version, state, needs, earliest_at,
                    attempts, content, business_day, amount, created_at)
                values (?, ?, ?, ?, ?, ?, 'PENDING', ?::uuid[], ?, 0, ?, ?, ?, ?)
                on conflict (taxpayer_id, object_id, subject, version) do nothing""",
                arrival.taxpayerId().value(),
                Ids.next(),
                Buckets.of(arrival.taxpayerId()),
                arrival.subject().name(),
                arrival.object().id(),
                arrival.object().version(),
                arrival.needs().toArray(UUID[]::new),
                Timestamp.from(arrival.earliest()),
                arrival.content(),
                arrival.object().businessDay(),
                arrival.amount().toBigDecimal(),
                Timestamp.from(now));
        release(arrival.taxpayerId(), now);
    }

    /** The highest version of an object that was taken in; 0 without any. */
    long newest(TaxpayerId taxpayerId, Subject subject, UUID objectId) {
        Long version = jdbc.queryForObject(
                "select coalesce(max(version), 0) from sync_item where taxpayer_id = ? and object_id = ? and subject = ?",
                Long.class,
                taxpayerId.value(),
                objectId,
                subject.name());
        return version == null ? 0 : version;
    }

    /**
     * Drops a version that was never sent, because a newer one says everything that it says.
     *
     * @return when it might have been sent, which holds for the newer one too; the given time without any
     */
    Instant supersede(Arrival newer) {
        return jdbc
                .query(
                        """
                        delete from sync_item where taxpayer_id = ? and object_id = ? and subject = ? and version < ?
                        and state = 'PENDING' and attempts = 0 returning earliest_at""",
                        (row, n) -> row.getTimestamp(1).toInstant(),
                        newer.taxpayerId().value(),
                        newer.object().id(),
                        newer.subject().name(),
                        newer.object().version())
                .stream()
                .min(Instant::compareTo)
                .orElse(newer.earliest());
    }

    /** Lets everything of a taxpayer go that waits for nothing any more. */
    void release(TaxpayerId taxpayerId, Instant now) {
        jdbc.update(RELEASE, Timestamp.from(now), taxpayerId.value());
    }
}
