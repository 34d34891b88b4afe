package org.etax.registration.taxpayer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows of taxpayers and what they added to their registration. */
@Repository
class TaxpayerRows {

    private final JdbcTemplate jdbc;

    TaxpayerRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(TaxpayerId taxpayerId, Instant at) {
        jdbc.update(
                "insert into taxpayer (taxpayer_id, version, registered_at) values (?, 1, ?)",
                taxpayerId.value(),
                Timestamp.from(at));
    }

    long nextVersion(TaxpayerId taxpayerId) {
        return jdbc.queryForObject(
                "update taxpayer set version = version + 1 where taxpayer_id = ? returning version",
                (row, n) -> row.getLong(1),
                taxpayerId.value());
    }

    Optional<Version> version(TaxpayerId taxpayerId) {
        return jdbc
                .query(
                        "select version, registered_at from taxpayer where taxpayer_id = ?",
                        (row, n) ->
                                new Version(row.getLong(1), row.getTimestamp(2).toInstant()),
                        taxpayerId.value())
                .stream()
                .findFirst();
    }

    List<Numbered> after(String taxpayerId, int limit) {
        return jdbc.query(
                """
                select /* cross-taxpayer */ taxpayer_id, version from taxpayer
                where taxpayer_id > ? order by taxpayer_id limit ?""", (row, n) -> new Numbered(new TaxpayerId(row.getString(1)), row.getLong(2)), taxpayerId, limit);
    }

    /** Holds the taxpayer until the transaction ends, so that changes of it come one after the other. */
    void lock(TaxpayerId taxpayerId) {
        jdbc.queryForList("select 1 from taxpayer where taxpayer_id = ? for update", Integer.class, taxpayerId.value());
    }

    void add(TaxpayerId taxpayerId, Particulars particulars) {
        jdbc.update(
                """
                insert into particulars (taxpayer_id, business_address, phone, accounting_standard, employees, total_assets)
                values (?, ?, ?, ?, ?, ?)""",
                taxpayerId.value(),
                particulars.businessAddress(),
                particulars.phone(),
                particulars.accountingStandard().name(),
                particulars.employees(),
                particulars.totalAssets().toBigDecimal());
    }

    Optional<Particulars> particulars(TaxpayerId taxpayerId) {
        return jdbc
                .query(
                        """
                        select business_address, phone, accounting_standard, employees, total_assets from particulars
                        where taxpayer_id = ?""",
                        (row, n) -> new Particulars(
                                row.getString(1),
                                row.getString(2),
                                Particulars.AccountingStandard.valueOf(row.getString(3)),
                                row.getInt(4),
                                Money.of(row.getBigDecimal(5))),
                        taxpayerId.value())
                .stream()
                .findFirst();
    }

    /**
     * @param taxpayerId who
     * @param version of its facts
     */
    record Numbered(TaxpayerId taxpayerId, long version) {}

    /**
     * @param number of the newest change
     * @param registeredAt when it was registered here
     */
    record Version(long number, Instant registeredAt) {}
}
