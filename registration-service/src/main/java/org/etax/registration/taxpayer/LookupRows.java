package org.etax.registration.taxpayer;

import java.time.LocalDate;
import java.util.List;
import org.etax.kernel.TaxAuthority;
import org.etax.kernel.TaxpayerId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Finds taxpayers by the beginning of their number or name. */
@Repository
class LookupRows {

    private static final String FIND = """
            select /* cross-taxpayer */ distinct found.taxpayer_id from taxpayer_fact found
            where found.name in ('TAXPAYER_NUMBER', 'NAME') and found.value like ? and found.taxpayer_id > ?
                and found.effective_from <= ? and (found.effective_to is null or found.effective_to >= ?)
                and exists (select 1 from taxpayer_fact place where place.taxpayer_id = found.taxpayer_id
                    and place.name = 'TAX_AUTHORITY' and place.value like ?
                    and place.effective_from <= ? and (place.effective_to is null or place.effective_to >= ?))
            order by found.taxpayer_id limit ?""";

    private final JdbcTemplate jdbc;

    LookupRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those whose facts of that day begin so and whose authority is this one or below it, in order of their ids. */
    List<TaxpayerId> find(String beginning, TaxAuthority authority, LocalDate day, String after, int limit) {
        return jdbc.query(
                FIND,
                (row, n) -> new TaxpayerId(row.getString(1)),
                literally(beginning) + "%",
                after,
                day,
                day,
                authority.subtree() + "%",
                day,
                day,
                limit);
    }

    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
