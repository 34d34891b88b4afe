package org.etax.invoice.pool;

import java.sql.Date;
import java.util.List;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads of the pool what is open to confirm for a period, and what is confirmed for it. */
@Repository
class OpenRows {

    private static final String FIT = " where taxpayer_id = ? and use_state = 'UNSELECTED' and kind = 'SPECIAL'"
            + " and issued_on <= ? and (held_period is null or held_period = ?)";
    private static final String SUMS =
            "select count(*), coalesce(sum(amount), 0), coalesce(sum(tax), 0) from received_invoice";

    private final JdbcTemplate jdbc;
    private final ReceivedRows rows;

    OpenRows(JdbcTemplate jdbc, ReceivedRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Special invoices that nothing was said of and that the period can use, oldest first. */
    List<ReceivedInvoice> fit(TaxpayerId buyer, TaxPeriod period, int most) {
        return jdbc.query(
                ReceivedRows.SELECT + FIT + " order by issued_on, id limit ?",
                (row, n) -> rows.invoice(row),
                buyer.value(),
                Date.valueOf(period.end()),
                period.toString(),
                most);
    }

    DeductionSuggestion.Sums sums(TaxpayerId buyer, TaxPeriod period) {
        return sums(SUMS + FIT, buyer.value(), Date.valueOf(period.end()), period.toString());
    }

    DeductionSuggestion.Sums confirmed(TaxpayerId buyer, TaxPeriod period) {
        return sums(
                SUMS + " where taxpayer_id = ? and use_period = ? and use_state = 'CONFIRMED'",
                buyer.value(),
                period.toString());
    }

    /** Invoices since the period began, and older ones held for another, that it cannot use; the newest first. */
    List<ReceivedInvoice> unfit(TaxpayerId buyer, TaxPeriod period, int most) {
        return jdbc.query(
                ReceivedRows.SELECT + """
                 where taxpayer_id = ? and use_state = 'UNSELECTED'
                    and (issued_on > ? or kind = 'ORDINARY' and issued_on >= ? or held_period <> ?)
                order by id desc limit ?""",
                (row, n) -> rows.invoice(row),
                buyer.value(),
                Date.valueOf(period.end()),
                Date.valueOf(period.start()),
                period.toString(),
                most);
    }

    private DeductionSuggestion.Sums sums(String sql, Object... values) {
        return jdbc.queryForObject(
                sql,
                (row, n) -> new DeductionSuggestion.Sums(
                        row.getLong(1), Money.of(row.getBigDecimal(2)), Money.of(row.getBigDecimal(3))),
                values);
    }
}
