package org.etax.declaration.payment;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.TaxpayerId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Statements as they came, and what reconciliation made of them. */
@Repository
class StatementRows {

    private final JdbcTemplate jdbc;

    StatementRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    boolean isReconciled(LocalDate day) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from treasury_statement where day = ? and reconciled_at is not null)",
                Boolean.class,
                day));
    }

    void keep(LocalDate day, SignedStatement statement, Instant now) {
        jdbc.update("""
                insert into treasury_statement (day, content, digest, signature, received_at) values (?, ?, sha256(?), ?, ?)
                on conflict (day) do nothing""", day, statement.content(), statement.content(), statement.signature(), Timestamp.from(now));
    }

    void reconciled(LocalDate day, int differences, Instant now) {
        jdbc.update(
                "update treasury_statement set reconciled_at = ?, differences = ? where day = ?",
                Timestamp.from(now),
                differences,
                day);
    }

    /** Payments that the bank took that day, as we know it. */
    List<PaymentReference> collectedOn(LocalDate day) {
        return jdbc.query(
                """
                /* cross-taxpayer */ select taxpayer_id, id from payment
                where collected_at >= ? and collected_at < ?""",
                (row, n) -> new PaymentReference(new TaxpayerId(row.getString(1)), row.getObject(2, UUID.class)),
                Timestamp.from(day.atStartOfDay(BusinessTime.ZONE).toInstant()),
                Timestamp.from(day.plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant()));
    }
}
