package org.etax.goldentax.sync;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.etax.kernel.TaxpayerId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Facts of which some take effect later, a row for each taxpayer that has any. */
@Repository
class LaterFactRows {

    private final JdbcTemplate jdbc;

    LaterFactRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void put(TaxpayerId taxpayerId, LocalDate effectiveOn, String content) {
        jdbc.update("""
                insert into later_facts (taxpayer_id, effective_on, content) values (?, ?, ?)
                on conflict (taxpayer_id) do update set effective_on = excluded.effective_on, content = excluded.content""", taxpayerId.value(), effectiveOn, content);
    }

    void delete(TaxpayerId taxpayerId) {
        jdbc.update("delete from later_facts where taxpayer_id = ?", taxpayerId.value());
    }

    /** Taxpayers with something that takes effect by the day. */
    List<TaxpayerId> due(LocalDate day, int limit) {
        return jdbc.query(
                "/* cross-taxpayer */ select taxpayer_id from later_facts where effective_on <= ?"
                        + " order by effective_on, taxpayer_id limit ?",
                (row, n) -> new TaxpayerId(row.getString(1)),
                day,
                limit);
    }

    /** What is kept of a taxpayer, if something of it takes effect by the day. */
    Optional<String> find(TaxpayerId taxpayerId, LocalDate day) {
        return jdbc
                .queryForList(
                        "select content from later_facts where taxpayer_id = ? and effective_on <= ?",
                        String.class,
                        taxpayerId.value(),
                        day)
                .stream()
                .findFirst();
    }
}
