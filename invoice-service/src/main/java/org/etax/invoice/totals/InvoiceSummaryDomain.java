package org.etax.invoice.totals;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.etax.platform.reconciliation.ReconciliationDomain;
import org.etax.platform.reconciliation.ReconciliationItem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The months whose output totals last changed on a day, for reconciliation with the legacy core. */
@Component
class InvoiceSummaryDomain implements ReconciliationDomain {

    private final JdbcTemplate jdbc;

    InvoiceSummaryDomain(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "INVOICE_SUMMARY";
    }

    @Override
    public List<ReconciliationItem> items(LocalDate day, UUID after, int limit) {
        return jdbc.query("""
                select /* cross-taxpayer */ taxpayer_id, object_id, version, amount from period_summary
                where changed_on = ? and side = 'OUTPUT' and object_id > ? order by object_id limit ?""", ReconciliationItem::read, Date.valueOf(day), after, limit);
    }
}
