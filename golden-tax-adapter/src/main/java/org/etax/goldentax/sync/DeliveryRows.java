package org.etax.goldentax.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.CoreSynchronised.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Items as the delivery sees them. Every change names the number it was sent under, so that a late answer changes nothing. */
@Repository
class DeliveryRows {

    private static final String TAKE = """
            update sync_item i set
                state = case when i.state = 'ACKNOWLEDGED' then i.state else 'SENT' end,
                tran_seq = coalesce(i.tran_seq, replace(gen_random_uuid()::text, '-', '')),
                attempts = case when i.state = 'ACKNOWLEDGED' then i.attempts else i.attempts + 1 end,
                sent_at = case when i.state = 'ACKNOWLEDGED' then i.sent_at else ? end,
                due_at = ?
            from unnest(?::text[], ?::uuid[]) as s (taxpayer_id, id)
            where i.taxpayer_id = s.taxpayer_id and i.id = s.id and i.due_at <= ?
            returning i.taxpayer_id, i.id, i.subject, i.object_id, i.version, i.state, i.business_day, i.content, i.needs,
                i.tran_seq, i.attempts,
                (select c.djxh from core_taxpayer c where c.taxpayer_id = i.taxpayer_id)""";

    private final JdbcTemplate jdbc;

    DeliveryRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The key of an item. */
    record Key(String taxpayerId, UUID id) {}

    /** The items of these buckets that have been due longest. */
    List<Key> due(Collection<Integer> buckets, Instant now, int limit) {
        return jdbc.query(
                "/* cross-taxpayer */ select taxpayer_id, id from sync_item"
                        + " where due_at is not null and due_at <= ? and bucket = any(?::smallint[]) order by due_at limit ?",
                (row, n) -> new Key(row.getString(1), row.getObject(2, UUID.class)),
                Timestamp.from(now),
                buckets.stream().map(Integer::shortValue).toArray(Short[]::new),
                limit);
    }

    /** Writes down, before anything is sent, that these are being sent and under which number. */
    List<Delivery> take(List<Key> keys, Instant now, Instant again) {
        return jdbc.query(
                TAKE,
                DeliveryRows::delivery,
                Timestamp.from(now),
                Timestamp.from(again),
                keys.stream().map(Key::taxpayerId).toArray(String[]::new),
                keys.stream().map(Key::id).toArray(UUID[]::new),
                Timestamp.from(now));
    }

    /** What an instance that is gone had in hand is due at once; it keeps its numbers. */
    void recover(Collection<Integer> buckets, Instant now) {
        jdbc.update(
                "/* cross-taxpayer */ update sync_item set due_at = ?"
                        + " where state = 'SENT' and due_at > ? and bucket = any(?::smallint[])",
                Timestamp.from(now),
                Timestamp.from(now),
                buckets.stream().map(Integer::shortValue).toArray(Short[]::new));
    }

    /** The core has it; asks again later whether it is so. */
    boolean acknowledged(Delivery item, String coreNumber, Instant now, Instant confirmAt) {
        return jdbc.update(
                        "update sync_item set state = 'ACKNOWLEDGED', core_number = ?, reason = null, answered_at = ?,"
                                + " due_at = ? where taxpayer_id = ? and id = ? and state = 'SENT' and tran_seq = ?",
                        coreNumber,
                        Timestamp.from(now),
                        Timestamp.from(confirmAt),
                        item.taxpayerId().value(),
                        item.id(),
                        item.sequence())
                == 1;
    }

    boolean confirmed(Delivery item, Instant now) {
        return jdbc.update(
                        "update sync_item set state = 'CONFIRMED', confirmed_at = ?, due_at = null"
                                + " where taxpayer_id = ? and id = ? and state = 'ACKNOWLEDGED'",
                        Timestamp.from(now),
                        item.taxpayerId().value(),
                        item.id())
                == 1;
    }

    /** Rejected, or somebody must look: nothing more happens by itself. */
    boolean stopped(Delivery item, SyncState state, String reason, Instant now) {
        return jdbc.update(
                        "update sync_item set state = ?, reason = ?, answered_at = ?, due_at = null"
                                + " where taxpayer_id = ? and id = ? and state = ? and tran_seq = ?",
                        state.name(),
                        reason,
                        Timestamp.from(now),
                        item.taxpayerId().value(),
                        item.id(),
                        item.state().name(),
                        item.sequence())
                == 1;
    }

    /** To be sent again; without a number it takes a new one. */
    void retry(Delivery item, @Nullable String sequence, String reason, Instant at) {
        jdbc.update(
                "update sync_item set state = 'RETRYING', reason = ?, tran_seq = ?, due_at = ?"
                        + " where taxpayer_id = ? and id = ? and state = ? and tran_seq = ?",
                reason,
                sequence,
                Timestamp.from(at),
                item.taxpayerId().value(),
                item.id(),
                item.state().name(),
                item.sequence());
    }

    /** As if it had not been tried: nothing was done. */
    void postpone(Delivery item, Instant at) {
        jdbc.update(
                "update sync_item set attempts = greatest(attempts - ?, 0), due_at = ?"
                        + " where taxpayer_id = ? and id = ? and state = ? and tran_seq = ?",
                item.state() == SyncState.SENT ? 1 : 0,
                Timestamp.from(at),
                item.taxpayerId().value(),
                item.id(),
                item.state().name(),
                item.sequence());
    }

    /** The core is asked again whether it holds these objects. */
    void doubt(TaxpayerId taxpayerId, Collection<UUID> objectIds, Instant now) {
        jdbc.update(
                "update sync_item i set state = 'ACKNOWLEDGED', due_at = ? where taxpayer_id = ?"
                        + " and object_id = any(?::uuid[]) and state in ('ACKNOWLEDGED', 'CONFIRMED')"
                        + " and not exists (select 1 from sync_item n where n.taxpayer_id = i.taxpayer_id"
                        + " and n.object_id = i.object_id and n.version > i.version)",
                Timestamp.from(now),
                taxpayerId.value(),
                objectIds.toArray(UUID[]::new));
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                new TaxpayerId(row.getString(1)),
                row.getObject(2, UUID.class),
                Subject.valueOf(row.getString(3)),
                row.getObject(4, UUID.class),
                row.getLong(5),
                SyncState.valueOf(row.getString(6)),
                row.getObject(7, LocalDate.class),
                row.getString(8),
                Arrays.asList((UUID[]) row.getArray(9).getArray()),
                row.getString(10),
                row.getInt(11),
                row.getString(12));
    }
}
