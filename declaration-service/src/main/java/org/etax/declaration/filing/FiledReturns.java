package org.etax.declaration.filing;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etax.kernel.TaxpayerId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells other modules what a taxpayer has filed. */
@Component
public class FiledReturns {

    private final JdbcTemplate jdbc;

    FiledReturns(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest versions of the returns for periods that end between two days. */
    public List<Fulfilment> between(TaxpayerId taxpayerId, LocalDate from, LocalDate to) {
        return jdbc.query(
                """
                select distinct on (form, period) form, period, id, version, core_state from tax_return
                where taxpayer_id = ? and period_end between ? and ? order by form, period, version desc""",
                (row, n) -> new Fulfilment(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getInt(4),
                        row.getString(5)),
                taxpayerId.value(),
                Date.valueOf(from),
                Date.valueOf(to));
    }

    /** The last day for which the legacy core has returns on the form; empty when it has none. */
    public Optional<LocalDate> filedInCoreUntil(TaxpayerId taxpayerId, String form) {
        return jdbc
                .query(
                        "select period_end from opening_return where taxpayer_id = ? and form = ?",
                        (row, n) -> row.getObject(1, LocalDate.class),
                        taxpayerId.value(),
                        form)
                .stream()
                .findFirst();
    }

    /** How much was filed, and how it went. */
    public FilingCounts counts(TaxpayerId taxpayerId) {
        return jdbc.queryForObject(
                """
                select count(*), count(*) filter (where version > 1), count(*) filter (where not timely),
                    count(*) filter (where core_state = 'PENDING'), count(*) filter (where core_state = 'REJECTED'),
                    max(received_at)
                from tax_return where taxpayer_id = ?""",
                (row, n) -> new FilingCounts(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getTimestamp(6) == null ? null : row.getTimestamp(6).toInstant()),
                taxpayerId.value());
    }
}
