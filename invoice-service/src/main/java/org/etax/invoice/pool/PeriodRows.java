package org.etax.invoice.pool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of deduction periods: whether they are filed, and what changed their totals. */
@Repository
class PeriodRows {

    private static final String OF_PERIOD = " where taxpayer_id = ? and period = ?";

    private final JdbcTemplate jdbc;

    PeriodRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the period from other changes, its filing included, until the transaction ends; true when it was filed. */
    boolean lockAndAskFiled(TaxpayerId buyer, TaxPeriod period) {
        jdbc.update(
                "insert into deduction_period (taxpayer_id, period) values (?, ?) on conflict do nothing",
                buyer.value(),
                period.toString());
        return isFiled(buyer, period, " for update");
    }

    boolean isFiled(TaxpayerId buyer, TaxPeriod period) {
        return isFiled(buyer, period, "");
    }

    private boolean isFiled(TaxpayerId buyer, TaxPeriod period, String locking) {
        return jdbc.queryForList(
                        "select filed_at is not null from deduction_period" + OF_PERIOD + locking,
                        Boolean.class,
                        buyer.value(),
                        period.toString())
                .contains(true);
    }

    void file(TaxpayerId buyer, TaxPeriod period, Instant at) {
        jdbc.update(
                "update deduction_period set filed_at = ?" + OF_PERIOD,
                Timestamp.from(at),
                buyer.value(),
                period.toString());
    }

    void note(TaxpayerId buyer, TaxPeriod period, Change change, Instant at) {
        jdbc.update(
                """
                insert into deduction_change (taxpayer_id, period, version, kind, invoice_ids, changed_at)
                values (?, ?, ?, ?, ?, ?)""",
                buyer.value(),
                period.toString(),
                change.version(),
                change.kind().name(),
                change.invoices().toArray(UUID[]::new),
                Timestamp.from(at));
    }

    /** What changed the totals after that version, the last change first. */
    List<Change> changesAfter(TaxpayerId buyer, TaxPeriod period, long version) {
        return jdbc.query(
                "select version, kind, invoice_ids from deduction_change" + OF_PERIOD
                        + " and version > ? order by version desc",
                (row, n) -> change(row),
                buyer.value(),
                period.toString(),
                version);
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(row.getLong(1), Kind.valueOf(row.getString(2)), List.of((UUID[])
                row.getArray(3).getArray()));
    }

    /** What was done to the invoices of a change. */
    enum Kind {
        CONFIRMED,
        WITHDRAWN
    }

    /**
     * @param version of the input totals that the change made
     * @param kind what was done
     * @param invoices to which
     */
    record Change(long version, Kind kind, Collection<UUID> invoices) {}
}
