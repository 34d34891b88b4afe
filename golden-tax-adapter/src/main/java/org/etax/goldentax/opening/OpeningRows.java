package org.etax.goldentax.opening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.etax.kernel.TaxpayerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opening loads and what became of each taxpayer. */
@Repository
class OpeningRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    OpeningRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID id, List<String> wanted, String by) {
        jdbc.sql("insert into opening_load (id, state, wanted, loaded, failed, requested_by, started_at)"
                        + " values (?, 'RUNNING', ?::text[], 0, 0, ?, ?)")
                .params(id, wanted.toArray(String[]::new), by, Timestamp.from(clock.instant()))
                .update();
    }

    void advance(UUID id, String afterDjxh) {
        jdbc.sql("update opening_load set after_djxh = ?, reason = null where id = ?")
                .params(afterDjxh, id)
                .update();
    }

    void waits(UUID id, String reason) {
        jdbc.sql("update opening_load set reason = ? where id = ?")
                .params(reason, id)
                .update();
    }

    void done(UUID id) {
        jdbc.sql("update opening_load set state = 'DONE', reason = null, finished_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    /** Notes a taxpayer as taken over; false when it was before. */
    boolean loaded(UUID id, String djxh, TaxpayerId taxpayerId) {
        boolean isNew = jdbc.sql("""
                        insert into opening_entry (djxh, holder_id, load_id, at) values (?, ?, ?, ?)
                        on conflict (djxh) do update set holder_id = excluded.holder_id, reason = null,
                            load_id = excluded.load_id, at = excluded.at where opening_entry.holder_id is null""")
                        .params(djxh, taxpayerId.value(), id, Timestamp.from(clock.instant()))
                        .update()
                == 1;
        if (isNew) {
            jdbc.sql("update opening_load set loaded = loaded + 1 where id = ?")
                    .param(id)
                    .update();
        }
        return isNew;
    }

    void failed(UUID id, String djxh, String reason) {
        jdbc.sql("""
                insert into opening_entry (djxh, reason, load_id, at) values (?, ?, ?, ?)
                on conflict (djxh) do update set reason = excluded.reason, load_id = excluded.load_id, at = excluded.at
                where opening_entry.holder_id is null""").params(djxh, reason, id, Timestamp.from(clock.instant())).update();
        jdbc.sql("update opening_load set failed = failed + 1 where id = ?")
                .param(id)
                .update();
    }

    /** Those of them that were taken over before. */
    Set<String> known(List<String> djxh) {
        return jdbc
                .sql("select djxh from opening_entry where djxh = any(?::text[]) and holder_id is not null")
                .param(djxh.toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Entries between two numbers, an empty one being no bound, after a third. */
    List<OpeningEntryView> entries(String from, String to, String after, int limit) {
        return jdbc.sql("select djxh, holder_id, reason, load_id, at from opening_entry"
                        + " where djxh >= ? and (? = '' or djxh <= ?) and djxh > ? order by djxh limit ?")
                .params(from, to, to, after, limit)
                .query((row, n) -> new OpeningEntryView(
                        row.getString(1),
                        row.getString(2) == null ? null : new TaxpayerId(row.getString(2)),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getTimestamp(5).toInstant()))
                .list();
    }

    Optional<OpeningLoadView> find(UUID id) {
        return jdbc.sql("select * from opening_load where id = ?")
                .param(id)
                .query(OpeningRows::view)
                .optional();
    }

    List<OpeningLoadView> running() {
        return jdbc.sql("select * from opening_load where state = 'RUNNING' order by id limit 10")
                .query(OpeningRows::view)
                .list();
    }

    List<OpeningLoadView> after(UUID after, int limit) {
        return jdbc.sql("select * from opening_load where id > ? order by id limit ?")
                .params(after, limit)
                .query(OpeningRows::view)
                .list();
    }

    private static OpeningLoadView view(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp finished = row.getTimestamp("finished_at");
        return new OpeningLoadView(
                row.getObject("id", UUID.class),
                row.getString("state"),
                List.of((String[]) row.getArray("wanted").getArray()),
                row.getString("after_djxh"),
                row.getLong("loaded"),
                row.getLong("failed"),
                row.getString("reason"),
                row.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
