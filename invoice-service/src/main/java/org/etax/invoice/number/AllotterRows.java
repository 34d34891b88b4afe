package org.etax.invoice.number;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one row of each series. */
@Repository
class AllotterRows {

    private final JdbcTemplate jdbc;

    AllotterRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Allots the next block, committed at once whatever becomes of the caller. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    NumberBlock allot(NumberSeries series, int size) {
        Long next = jdbc.queryForObject("""
                insert into number_allotter (series, next_sequence) values (?, ? + 1)
                on conflict (series) do update set next_sequence = number_allotter.next_sequence + ?
                returning next_sequence""", Long.class, series.prefix(), size, size);
        if (next == null) {
            throw new IllegalStateException("no block of " + series);
        }
        return new NumberBlock(series, next - size, next - 1);
    }
}
