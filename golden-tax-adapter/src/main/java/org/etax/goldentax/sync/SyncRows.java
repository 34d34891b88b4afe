package org.etax.goldentax.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.CoreSynchronised.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items as people see them. */
@Repository
class SyncRows {

    private static final String COLUMNS = "id, taxpayer_id, subject, object_id, version, state, due_at, business_day,"
            + " amount, attempts, core_number, reason, created_at, answered_at, confirmed_at";

    private final JdbcClient jdbc;
    private final Clock clock;

    SyncRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<SyncItem> of(TaxpayerId taxpayerId, UUID after, int limit) {
        return jdbc.sql("select " + COLUMNS + " from sync_item where taxpayer_id = ? and id > ? order by id limit ?")
                .params(taxpayerId.value(), after, limit)
                .query(SyncRows::item)
                .list();
    }

    SyncSummary summary(TaxpayerId taxpayerId) {
        String djxh = jdbc.sql("select djxh from core_taxpayer where taxpayer_id = ? and djxh is not null")
                .param(taxpayerId.value())
                .query(String.class)
                .optional()
                .orElse(null);
        Map<SyncState, Long> counts = new EnumMap<>(SyncState.class);
        jdbc.sql("select state, count(*) from sync_item where taxpayer_id = ? group by state")
                .param(taxpayerId.value())
                .query(row -> {
                    counts.put(SyncState.valueOf(row.getString(1)), row.getLong(2));
                });
        List<SyncSummary.Trouble> troubles = jdbc
                .sql("select " + COLUMNS + " from sync_item where taxpayer_id = ? and (state in ('REJECTED', 'MANUAL')"
                        + " or state = 'PENDING' and due_at is null) order by id desc limit 20")
                .param(taxpayerId.value())
                .query(SyncRows::item)
                .list()
                .stream()
                .map(item -> trouble(item, djxh))
                .toList();
        return new SyncSummary(djxh, counts, troubles);
    }

    private static SyncSummary.Trouble trouble(SyncItem item, @Nullable String djxh) {
        String reason = item.reason() == null ? "" : item.reason();
        return switch (item.state()) {
            case REJECTED -> new SyncSummary.Trouble(item, "核心征管系统不予受理：" + reason, "Refused by the core: " + reason);
            case MANUAL -> new SyncSummary.Trouble(item, "需人工处理：" + reason, "Somebody must look: " + reason);
            default ->
                djxh == null
                        ? new SyncSummary.Trouble(item, "等待登记信息报送核心征管系统", "Waits for the registration")
                        : new SyncSummary.Trouble(item, "等待其所依据的事项先行报送", "Waits for what it builds on");
        };
    }

    List<SyncItem> inState(SyncState state, UUID after, int limit) {
        return jdbc.sql("/* cross-taxpayer */ select " + COLUMNS
                        + " from sync_item where state = ? and id > ? order by id limit ?")
                .params(state.name(), after, limit)
                .query(SyncRows::item)
                .list();
    }

    Optional<SyncItem> find(UUID id) {
        return jdbc.sql("/* cross-taxpayer */ select " + COLUMNS + " from sync_item where id = ?")
                .param(id)
                .query(SyncRows::item)
                .optional();
    }

    /** Puts an item that stands still back to the start, under a new number. */
    /** Whether the core has a later version of the same thing: of a return, the version that corrects it. */
    boolean isOvertaken(SyncItem item) {
        return jdbc.sql("""
                        select exists (select 1 from sync_item this join sync_item later
                            on later.taxpayer_id = this.taxpayer_id and later.subject = this.subject
                            and later.version > this.version and later.state in ('ACKNOWLEDGED', 'CONFIRMED')
                        where this.taxpayer_id = ? and this.id = ? and this.state in ('REJECTED', 'MANUAL')
                            and (later.object_id = this.object_id or this.subject = 'RETURN'
                                and later.content::jsonb -> 'form' = this.content::jsonb -> 'form'
                                and later.content::jsonb -> 'period' = this.content::jsonb -> 'period'))""")
                .params(item.taxpayerId().value(), item.id())
                .query(Boolean.class)
                .single();
    }

    boolean restart(SyncItem item, Instant now) {
        return jdbc.sql("""
                        update sync_item set state = 'PENDING', tran_seq = null, attempts = 0, due_at = null, earliest_at = ?
                        where taxpayer_id = ? and id = ? and state in ('REJECTED', 'MANUAL')""")
                        .params(Timestamp.from(now), item.taxpayerId().value(), item.id())
                        .update()
                == 1;
    }

    /** How many there are in each state; what is confirmed is not counted. */
    Map<SyncState, Long> open() {
        Map<SyncState, Long> counts = new EnumMap<>(SyncState.class);
        jdbc.sql("/* cross-taxpayer */ select state, count(*) from sync_item where state <> 'CONFIRMED' group by state")
                .query(row -> {
                    counts.put(SyncState.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    double backlog() {
        return jdbc.sql("/* cross-taxpayer */ select count(*) from sync_item"
                        + " where state in ('PENDING', 'SENT', 'RETRYING')")
                .query(Long.class)
                .single();
    }

    double lagSeconds() {
        return oldestUnderWay()
                .map(oldest -> (clock.millis() - oldest.toEpochMilli()) / 1000)
                .orElse(0L);
    }

    /** When the oldest item that is still to be delivered was taken in. */
    Optional<Instant> oldestUnderWay() {
        return jdbc.sql("/* cross-taxpayer */ select created_at from sync_item"
                        + " where state in ('PENDING', 'SENT', 'RETRYING') order by id limit 1")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    private static SyncItem item(ResultSet row, int number) throws SQLException {
        SyncState state = SyncState.valueOf(row.getString(6));
        Instant dueAt = instant(row.getTimestamp(7));
        return new SyncItem(
                row.getObject(1, UUID.class),
                new TaxpayerId(row.getString(2)),
                Subject.valueOf(row.getString(3)),
                row.getObject(4, UUID.class),
                row.getLong(5),
                state,
                state == SyncState.PENDING && dueAt == null,
                row.getObject(8, LocalDate.class),
                Money.of(row.getBigDecimal(9)),
                row.getInt(10),
                dueAt,
                row.getString(11),
                row.getString(12),
                row.getTimestamp(13).toInstant(),
                instant(row.getTimestamp(14)),
                instant(row.getTimestamp(15)));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
