package org.etax.invoice.batch;

import java.util.Arrays;
import java.util.List;
import org.etax.platform.progress.JobKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of lines that gave no invoice. */
@Repository
class BatchErrorRows {

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    BatchErrorRows(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(JobKey key, List<BatchLineError> errors) {
        jdbc.batchUpdate(
                "insert into batch_error (taxpayer_id, batch_id, line, serial, findings) values (?, ?, ?, ?, ?::jsonb)",
                errors.stream()
                        .map(error -> new Object[] {
                            key.taxpayerId().value(),
                            key.id(),
                            error.line(),
                            error.serial(),
                            json.writeValueAsString(error.faults())
                        })
                        .toList());
    }

    List<BatchLineError> list(JobKey key, long after, int limit) {
        return jdbc.query(
                """
                select line, serial, findings from batch_error
                where taxpayer_id = ? and batch_id = ? and line > ? order by line limit ?""",
                (row, n) -> new BatchLineError(
                        row.getLong(1),
                        row.getString(2),
                        Arrays.asList(json.readValue(row.getString(3), BatchLineError.Fault[].class))),
                key.taxpayerId().value(),
                key.id(),
                after,
                limit);
    }
}
