package org.etax.declaration.filing;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.event.CoreBalancesLoaded;
import org.etax.kernel.event.CoreSynchronised;
import org.etax.kernel.event.InvoiceTotalsChanged;
import org.etax.kernel.event.TaxPaid;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What other services and modules told, kept as they told it last. */
@Component
class CopyRows {

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    CopyRows(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Events of a taxpayer may overtake each other; the highest version stays. */
    void replaceTotals(InvoiceTotalsChanged event) {
        jdbc.update(
                """
                insert into invoice_total_copy (taxpayer_id, month, side, version, invoices, totals)
                values (?, ?, ?, ?, ?, ?::jsonb)
                on conflict (taxpayer_id, month, side) do update
                set version = excluded.version, invoices = excluded.invoices, totals = excluded.totals
                where invoice_total_copy.version < excluded.version""",
                event.taxpayerId().value(),
                Date.valueOf(event.month().atDay(1)),
                event.side().name(),
                event.version(),
                event.invoices(),
                json.writeValueAsString(event.totals()));
    }

    /** A later load replaces an earlier one unless it ends earlier. */
    void replaceOpening(CoreBalancesLoaded event) {
        jdbc.update(
                """
                insert into opening_return (taxpayer_id, form, load_id, period, period_end, cells)
                values (?, ?, ?, ?, ?, ?::jsonb)
                on conflict (taxpayer_id, form) do update
                set load_id = excluded.load_id, period = excluded.period, period_end = excluded.period_end,
                    cells = excluded.cells
                where opening_return.period_end <= excluded.period_end""",
                event.taxpayerId().value(),
                event.form(),
                event.loadId(),
                event.lastPeriod().toString(),
                Date.valueOf(event.lastPeriod().end()),
                json.writeValueAsString(event.closingCells()));
    }

    void addPayment(TaxPaid event) {
        List<Object[]> rows = event.parts().stream()
                .map(part -> new Object[] {
                    event.taxpayerId().value(),
                    event.paymentId(),
                    part.tax(),
                    part.period().toString(),
                    Date.valueOf(part.period().end()),
                    Date.valueOf(BusinessTime.dateOf(event.paidAt())),
                    part.principal().toBigDecimal()
                })
                .toList();
        jdbc.batchUpdate("""
                insert into tax_paid_copy (taxpayer_id, payment_id, tax, period, period_end, paid_on, principal)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (taxpayer_id, payment_id, tax, period) do nothing""", rows);
    }

    /** An acknowledgement is never taken back by a late rejection. */
    void noteCoreState(CoreSynchronised event) {
        jdbc.update(
                """
                update tax_return set core_state = ?, core_number = ?, core_reason = ?, core_at = ?
                where taxpayer_id = ? and id = ? and version = ? and core_state <> 'ACKNOWLEDGED'""",
                event.outcome().name(),
                event.coreNumber(),
                event.reason(),
                Timestamp.from(event.at()),
                event.taxpayerId().value(),
                event.objectId(),
                event.version());
    }
}
