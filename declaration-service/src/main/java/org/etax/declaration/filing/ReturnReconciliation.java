package org.etax.declaration.filing;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.etax.platform.reconciliation.ReconciliationDomain;
import org.etax.platform.reconciliation.ReconciliationItem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The versions of returns accepted on a day; amount: what they make due. */
@Component
class ReturnReconciliation implements ReconciliationDomain {

    private final JdbcTemplate jdbc;

    ReturnReconciliation(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "RETURN";
    }

    @Override
    public List<ReconciliationItem> items(LocalDate day, UUID after, int limit) {
        return jdbc.query("""
                select /* cross-taxpayer */ taxpayer_id, id, version, liability_total from tax_return
                where accepted_on = ? and id > ? order by id limit ?""", ReconciliationItem::read, Date.valueOf(day), after, limit);
    }
}
