package org.etax.registration.relation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.etax.kernel.Right;
import org.etax.kernel.TaxpayerId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows of the programs that a taxpayer authorised. */
@Repository
class ProgramRows {

    private static final String COLUMNS = "client_id, rights, expires_on, granted_by, granted_at, ended_at";

    private final JdbcTemplate jdbc;

    ProgramRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void put(TaxpayerId taxpayerId, ProgramAuthorisation program) {
        jdbc.update(
                """
                insert into program_authorisation (taxpayer_id, client_id, rights, expires_on, granted_by, granted_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (taxpayer_id, client_id) do update set rights = excluded.rights,
                    expires_on = excluded.expires_on, granted_by = excluded.granted_by,
                    granted_at = excluded.granted_at, ended_at = null""",
                taxpayerId.value(),
                program.clientId(),
                program.rights().stream().map(Right::name).toArray(String[]::new),
                Date.valueOf(program.expiresOn()),
                program.grantedBy(),
                Timestamp.from(program.grantedAt()));
    }

    void end(TaxpayerId taxpayerId, String clientId, Instant at) {
        jdbc.update(
                "update program_authorisation set ended_at = ? where taxpayer_id = ? and client_id = ? and ended_at is null",
                Timestamp.from(at),
                taxpayerId.value(),
                clientId);
    }

    Optional<ProgramAuthorisation> find(TaxpayerId taxpayerId, String clientId) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from program_authorisation where taxpayer_id = ? and client_id = ?",
                        (row, n) -> program(row),
                        taxpayerId.value(),
                        clientId)
                .stream()
                .findFirst();
    }

    List<ProgramAuthorisation> of(TaxpayerId taxpayerId, String after, int limit) {
        return jdbc.query(
                "select " + COLUMNS
                        + " from program_authorisation where taxpayer_id = ? and client_id > ? order by client_id limit ?",
                (row, n) -> program(row),
                taxpayerId.value(),
                after,
                limit);
    }

    /** Who has authorised a program and neither ended that nor let it expire, in order of the taxpayers' ids. */
    List<Authorisation> openTo(String clientId, LocalDate day, String after, int limit) {
        return jdbc.query(
                """
                select /* cross-taxpayer */ taxpayer_id, rights, expires_on from program_authorisation
                where client_id = ? and ended_at is null and expires_on >= ? and taxpayer_id > ?
                order by taxpayer_id limit ?""",
                (row, n) -> new Authorisation(
                        new TaxpayerId(row.getString(1)),
                        ActingForRows.rights(row.getArray(2)),
                        row.getDate(3).toLocalDate()),
                clientId,
                day,
                after,
                limit);
    }

    private static ProgramAuthorisation program(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp(6);
        return new ProgramAuthorisation(
                row.getString(1),
                ActingForRows.rights(row.getArray(2)),
                row.getDate(3).toLocalDate(),
                row.getString(4),
                row.getTimestamp(5).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    /**
     * @param taxpayerId who gave it
     * @param rights to do what
     * @param expiresOn last day
     */
    record Authorisation(TaxpayerId taxpayerId, Set<Right> rights, LocalDate expiresOn) {}
}
