package org.etax.registration.taxpayer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.etax.kernel.Ids;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.TaxpayerFact;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows of dated facts. */
@Repository
class FactRows {

    private static final String COLUMNS = "name, value, effective_from, effective_to, recorded_at, source";

    private final JdbcTemplate jdbc;

    FactRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(TaxpayerId taxpayerId, List<TaxpayerFact> facts) {
        jdbc.batchUpdate(
                "insert into taxpayer_fact (taxpayer_id, id, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)",
                facts.stream()
                        .map(fact -> new Object[] {
                            taxpayerId.value(),
                            Ids.next(),
                            fact.name().name(),
                            fact.value(),
                            fact.effectiveFrom(),
                            fact.effectiveTo(),
                            Timestamp.from(fact.recordedAt()),
                            fact.source().name()
                        })
                        .toList());
    }

    Facts of(TaxpayerId taxpayerId) {
        return new Facts(jdbc.query(
                "select " + COLUMNS + " from taxpayer_fact where taxpayer_id = ? order by recorded_at, id",
                (row, n) -> fact(row),
                taxpayerId.value()));
    }

    Facts of(TaxpayerId taxpayerId, TaxpayerFact.Name name) {
        return new Facts(jdbc.query(
                "select " + COLUMNS + " from taxpayer_fact where taxpayer_id = ? and name = ? order by recorded_at, id",
                (row, n) -> fact(row),
                taxpayerId.value(),
                name.name()));
    }

    /** The value of one fact for a few taxpayers on a day. */
    Map<TaxpayerId, String> values(Collection<TaxpayerId> taxpayerIds, TaxpayerFact.Name name, LocalDate day) {
        Map<TaxpayerId, String> values = new HashMap<>();
        jdbc.query(
                """
                select taxpayer_id, value from taxpayer_fact
                where taxpayer_id = any(?) and name = ? and effective_from <= ?
                    and (effective_to is null or effective_to >= ?)
                order by recorded_at, id""",
                row -> {
                    values.put(new TaxpayerId(row.getString(1)), row.getString(2));
                },
                taxpayerIds.stream().map(TaxpayerId::value).toArray(String[]::new),
                name.name(),
                day,
                day);
        return values;
    }

    private static TaxpayerFact fact(ResultSet row) throws SQLException {
        return new TaxpayerFact(
                TaxpayerFact.Name.valueOf(row.getString(1)),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                row.getTimestamp(5).toInstant(),
                TaxpayerFact.Source.valueOf(row.getString(6)));
    }
}
