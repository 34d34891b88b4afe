package org.etax.registration.taxpayer;

import java.time.LocalDate;
import java.util.List;
import org.etax.kernel.Ids;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.TaxDetermination;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows of determinations. */
@Repository
class DeterminationRows {

    private final JdbcTemplate jdbc;

    DeterminationRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(TaxpayerId taxpayerId, List<TaxDetermination> determinations) {
        jdbc.batchUpdate(
                """
                insert into tax_determination (taxpayer_id, id, tax, form, frequency, effective_from, effective_to)
                values (?, ?, ?, ?, ?, ?, ?)""",
                determinations.stream()
                        .map(one -> new Object[] {
                            taxpayerId.value(),
                            Ids.next(),
                            one.tax(),
                            one.form(),
                            one.frequency().name(),
                            one.effectiveFrom(),
                            one.effectiveTo()
                        })
                        .toList());
    }

    /** Lets the open ones end the day before; one that would then never have held goes. */
    void endBefore(TaxpayerId taxpayerId, LocalDate day) {
        jdbc.update(
                "delete from tax_determination where taxpayer_id = ? and effective_to is null and effective_from >= ?",
                taxpayerId.value(),
                day);
        jdbc.update(
                "update tax_determination set effective_to = ? where taxpayer_id = ? and effective_to is null",
                day.minusDays(1),
                taxpayerId.value());
    }

    List<TaxDetermination> of(TaxpayerId taxpayerId) {
        return jdbc.query(
                """
                select tax, form, frequency, effective_from, effective_to from tax_determination
                where taxpayer_id = ? order by effective_from, tax""",
                (row, n) -> new TaxDetermination(
                        row.getString(1),
                        row.getString(2),
                        TaxPeriod.Frequency.valueOf(row.getString(3)),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)),
                taxpayerId.value());
    }
}
