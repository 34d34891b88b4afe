package org.etax.declaration.filing;

import java.math.BigDecimal;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import org.etax.declaration.taxpayer.TaxpayerCopies;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.InvoiceTotalsChanged.Total;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads the sources of a return in one round trip: one statement whose rows say what they are. */
@Component
class SourceRows {

    private static final String READ = """
            select 'FACTS' as what, version as number, null::date as day, facts::text as content, null::text as reference,
                0::bigint as invoices, null::timestamptz as at, null::text as digest
            from taxpayer_copy where taxpayer_id = ?
            union all
            select side, version, month, totals::text, null, invoices, null, null
            from invoice_total_copy where taxpayer_id = ? and month between ? and ?
            union all
            (select 'PRIOR', version, null, cells::text, id::text, 0, null, null
            from tax_return where taxpayer_id = ? and form = ? and period_end = ? order by version desc limit 1)
            union all
            select 'OPENING', 0, period_end, cells::text, load_id::text, 0, null, null
            from opening_return where taxpayer_id = ? and form = ? and period_end >= ?
            union all
            (select 'LATEST', version, null, id::text, receipt_number, 0, received_at, input_digest
            from tax_return where taxpayer_id = ? and form = ? and period_end = ? and period = ? order by version desc limit 1)
            union all
            select case when period_end = ? then 'PAID_PREVIOUS' else 'PAID_ARREARS' end, 0, null, sum(principal)::text, null, 0,
                null, null
            from tax_paid_copy where taxpayer_id = ? and tax = ? and paid_on between ? and ? and period_end <= ? group by 1""";

    private final JdbcTemplate jdbc;
    private final TaxpayerCopies taxpayers;
    private final ObjectReader totals;
    private final ObjectReader cells;

    SourceRows(JdbcTemplate jdbc, TaxpayerCopies taxpayers, JsonMapper json) {
        this.jdbc = jdbc;
        this.taxpayers = taxpayers;
        this.totals = json.readerFor(new TypeReference<List<Total>>() {});
        this.cells = json.readerFor(new TypeReference<Map<String, BigDecimal>>() {});
    }

    ReturnSources read(TaxpayerId taxpayerId, ReturnKey key) {
        TaxPeriod period = key.period();
        String id = taxpayerId.value();
        Date first = Date.valueOf(period.start());
        Date last = Date.valueOf(period.end());
        Date before = Date.valueOf(period.start().minusDays(1));
        SourceReading reading = new SourceReading(period.start().minusDays(1), taxpayers, totals, cells);
        jdbc.query(
                READ,
                reading,
                id,
                id,
                first,
                last,
                id,
                key.form(),
                before,
                id,
                key.form(),
                before,
                id,
                key.form(),
                last,
                period.toString(),
                before,
                id,
                FiledForm.taxOf(key.form()),
                first,
                last,
                before);
        return reading.sources();
    }
}
