package org.etax.declaration.payment;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.etax.kernel.BusinessTime;
import org.etax.platform.reconciliation.ReconciliationDomain;
import org.etax.platform.reconciliation.ReconciliationItem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Payments in the treasury, by the day the bank took the money: what {@code TaxPaid} told of. */
@Component
class PaymentReconciliation implements ReconciliationDomain {

    private final JdbcTemplate jdbc;

    PaymentReconciliation(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "PAYMENT";
    }

    @Override
    public List<ReconciliationItem> items(LocalDate day, UUID after, int limit) {
        return jdbc.query("""
                /* cross-taxpayer */ select taxpayer_id, id, 1 as version, amount from payment
                where collected_at >= ? and collected_at < ? and status = 'IN_TREASURY' and not late and id > ?
                order by id limit ?""", ReconciliationItem::read, midnight(day), midnight(day.plusDays(1)), after, limit);
    }

    private static Timestamp midnight(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(BusinessTime.ZONE).toInstant());
    }
}
