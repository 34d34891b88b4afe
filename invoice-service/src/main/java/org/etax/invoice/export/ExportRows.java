package org.etax.invoice.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Order;
import org.etax.platform.progress.JobKey;
import org.etax.platform.progress.JobState;
import org.etax.platform.progress.JobStates;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of exports, as those see them who ask for them. */
@Repository
class ExportRows implements JobStates {

    private static final TypeReference<Map<String, String>> FILTERS = new TypeReference<>() {};
    private static final String COLUMNS = """
            id, list, filters, state, attempt, written_rows, total_rows, bytes, requested_by, requested_at, finished_at,
            expires_at""";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    ExportRows(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(JobKey key, String list, Map<String, String> filters, String requestedBy, Instant requestedAt) {
        jdbc.update(
                """
                insert into list_export (taxpayer_id, id, list, filters, state, requested_by, requested_at)
                values (?, ?, ?, ?::jsonb, 'WAITING', ?, ?)""",
                key.taxpayerId().value(),
                key.id(),
                list,
                json.writeValueAsString(filters),
                requestedBy,
                Timestamp.from(requestedAt));
    }

    /** How many are not written yet. */
    int unfinished(TaxpayerId taxpayerId) {
        return jdbc.queryForList(
                        "select id from list_export where taxpayer_id = ? and state in ('WAITING', 'RUNNING')",
                        UUID.class,
                        taxpayerId.value())
                .size();
    }

    Optional<ListExport> find(JobKey key) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from list_export where taxpayer_id = ? and id = ?",
                        (row, n) -> export(row),
                        key.taxpayerId().value(),
                        key.id())
                .stream()
                .findFirst();
    }

    List<ListExport> list(TaxpayerId taxpayerId, Order order, Cursor after, int limit) {
        return jdbc.query(
                "select " + COLUMNS + " from list_export where taxpayer_id = ? and " + order.pageBy("id"),
                (row, n) -> export(row),
                taxpayerId.value(),
                order.after(after),
                limit);
    }

    @Override
    public Map<JobKey, JobState> read(Set<JobKey> keys) {
        Map<JobKey, JobState> states = new HashMap<>();
        jdbc.query(
                "select /* cross-taxpayer */ " + COLUMNS + ", taxpayer_id from list_export"
                        + " where (taxpayer_id, id) in (select * from unnest(?::text[], ?::uuid[]))",
                row -> {
                    ListExport export = export(row);
                    states.put(new JobKey(new TaxpayerId(row.getString(13)), export.exportId()), export.watched());
                },
                keys.stream().map(key -> key.taxpayerId().value()).toArray(String[]::new),
                keys.stream().map(JobKey::id).toArray(UUID[]::new));
        return states;
    }

    /** A part of the finished file; empty behind the last, and when the file is no longer kept. */
    Optional<byte[]> part(JobKey key, int ordinal) {
        return jdbc.query("""
                        select part.content from list_export export join list_export_part part
                            on part.taxpayer_id = export.taxpayer_id and part.export_id = export.id
                            and part.attempt = export.attempt
                        where export.taxpayer_id = ? and export.id = ? and export.state = 'READY' and part.ordinal = ?""", (row, n) -> row.getBytes(1), key.taxpayerId().value(), key.id(), ordinal).stream()
                .findFirst();
    }

    private ListExport export(ResultSet row) throws SQLException {
        Timestamp finished = row.getTimestamp(11);
        Timestamp expires = row.getTimestamp(12);
        return new ListExport(
                row.getObject(1, UUID.class),
                row.getString(2),
                json.readValue(row.getString(3), FILTERS),
                ListExport.State.valueOf(row.getString(4)),
                row.getInt(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getString(9),
                row.getTimestamp(10).toInstant(),
                finished == null ? null : finished.toInstant(),
                expires == null ? null : expires.toInstant());
    }
}
