package org.etax.declaration.filing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.etax.kernel.TaxpayerId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of drafts. */
@Component
class DraftRows {

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    DraftRows(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Draft> find(TaxpayerId taxpayerId, ReturnKey key) {
        return jdbc
                .query(
                        """
                        select version, entries::text, updated_at, updated_by from return_draft
                        where taxpayer_id = ? and form = ? and period = ?""",
                        (row, n) -> new Draft(
                                row.getLong(1),
                                json.readValue(row.getString(2), DraftEntries.class),
                                row.getTimestamp(3).toInstant(),
                                row.getString(4)),
                        taxpayerId.value(),
                        key.form(),
                        key.period().toString())
                .stream()
                .findFirst();
    }

    /** Replaces the version that the writer has seen, 0 for none; false when it is not the present one. */
    boolean replace(TaxpayerId taxpayerId, ReturnKey key, long seen, DraftEntries entries, Instant at, String by) {
        String text = json.writeValueAsString(entries);
        String form = key.form();
        String period = key.period().toString();
        if (seen == 0) {
            return jdbc.update("""
                            insert into return_draft (taxpayer_id, form, period, version, entries, updated_at, updated_by)
                            values (?, ?, ?, 1, ?::jsonb, ?, ?) on conflict (taxpayer_id, form, period) do nothing""", taxpayerId.value(), form, period, text, Timestamp.from(at), by) == 1;
        }
        return jdbc.update("""
                        update return_draft set version = version + 1, entries = ?::jsonb, updated_at = ?, updated_by = ?
                        where taxpayer_id = ? and form = ? and period = ? and version = ?""", text, Timestamp.from(at), by, taxpayerId.value(), form, period, seen) == 1;
    }

    /** False when the version that the writer has seen is not the present one. */
    boolean delete(TaxpayerId taxpayerId, ReturnKey key, long seen) {
        return jdbc.update(
                        "delete from return_draft where taxpayer_id = ? and form = ? and period = ? and version = ?",
                        taxpayerId.value(),
                        key.form(),
                        key.period().toString(),
                        seen)
                == 1;
    }

    /**
     * @param version counts its changes
     * @param entries what was entered
     * @param updatedAt when last
     * @param updatedBy by whom
     */
    record Draft(long version, DraftEntries entries, Instant updatedAt, String updatedBy) {}
}
