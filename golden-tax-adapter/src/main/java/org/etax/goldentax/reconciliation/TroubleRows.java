package org.etax.goldentax.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.etax.kernel.event.CoreSynchronised.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Comparisons that could not be made. */
@Repository
class TroubleRows {

    private final JdbcClient jdbc;

    TroubleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes a failure; returns how many there were in a row. */
    int add(LocalDate day, Subject domain, String reason, Instant at) {
        return jdbc.sql("""
                        insert into reconciliation_trouble (day, domain, reason, failures, since, last_at)
                        values (:day, :domain, :reason, 1, :at, :at)
                        on conflict (day, domain) do update set reason = excluded.reason, last_at = excluded.last_at,
                            failures = reconciliation_trouble.failures + 1
                        returning failures""")
                .param("day", day)
                .param("domain", domain.name())
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .query(Integer.class)
                .single();
    }

    void settle(LocalDate day, Subject domain) {
        jdbc.sql("delete from reconciliation_trouble where day = ? and domain = ?")
                .params(day, domain.name())
                .update();
    }

    /** All of them, oldest day first. */
    List<TroubleView> all() {
        return jdbc.sql("select day, domain, reason, failures, since, last_at from reconciliation_trouble"
                        + " order by day, domain limit 1000")
                .query(TroubleRows::view)
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from reconciliation_trouble")
                .query(Long.class)
                .single();
    }

    private static TroubleView view(ResultSet row, int number) throws SQLException {
        return new TroubleView(
                row.getObject(1, LocalDate.class),
                Subject.valueOf(row.getString(2)),
                row.getString(3),
                row.getInt(4),
                row.getTimestamp(5).toInstant(),
                row.getTimestamp(6).toInstant());
    }
}
