package org.etax.registration.taxpayer;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.reconciliation.ReconciliationDomain;
import org.etax.platform.reconciliation.ReconciliationItem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The taxpayers that registered here on a day; those that the core knew before are the core's own. */
@Component
class RegistrationReconciliation implements ReconciliationDomain {

    private final JdbcTemplate jdbc;

    RegistrationReconciliation(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "REGISTRATION";
    }

    @Override
    public List<ReconciliationItem> items(LocalDate day, UUID after, int limit) {
        return jdbc.query(
                """
                select /* cross-taxpayer */ t.taxpayer_id from taxpayer t
                where t.registered_at >= ? and t.registered_at < ? and t.taxpayer_id::uuid > ?
                and exists (select 1 from taxpayer_fact f where f.taxpayer_id = t.taxpayer_id and f.name = 'KIND'
                    and f.value <> 'NATURAL_PERSON' and f.source <> 'CORE')
                order by t.taxpayer_id::uuid limit ?""",
                (row, n) -> {
                    TaxpayerId id = new TaxpayerId(row.getString(1));
                    return new ReconciliationItem(id, id.uuid(), 1, Money.ZERO);
                },
                Timestamp.from(day.atStartOfDay(BusinessTime.ZONE).toInstant()),
                Timestamp.from(day.plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant()),
                after,
                limit);
    }
}
