package org.etax.invoice.summary;

import java.sql.Date;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.etax.invoice.quota.MonthQuota;
import org.etax.invoice.quota.Quotas;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Money;
import org.etax.kernel.Right;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.InvoiceTotalsChanged;
import org.etax.platform.access.Acting;
import org.etax.platform.access.Requires;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sums a taxpayer's invoices up. */
@RestController
@RequestMapping("/api/invoice/v1/taxpayers/{taxpayerId}/summary")
class SummaryController {

    private static final int MONTHS = 12;

    private final JdbcTemplate jdbc;
    private final Quotas quotas;
    private final Clock clock;

    SummaryController(JdbcTemplate jdbc, Quotas quotas, Clock clock) {
        this.jdbc = jdbc;
        this.quotas = quotas;
        this.clock = clock;
    }

    /** The quota of this month and the totals of the last twelve. */
    @GetMapping
    @Requires(Right.VIEW)
    InvoiceSummary summary(Acting acting) {
        YearMonth month = YearMonth.from(BusinessTime.today(clock));
        MonthQuota quota = quotas.of(acting.taxpayerId(), month);
        return new InvoiceSummary(
                month,
                quota.total(),
                quota.used(),
                months(acting.taxpayerId(), month),
                count("select count(*) from received_invoice where taxpayer_id = ?", acting.taxpayerId()),
                count(
                        "select count(*) from batch where taxpayer_id = ? and state in ('WAITING', 'RUNNING')",
                        acting.taxpayerId()));
    }

    private List<MonthSum> months(TaxpayerId taxpayerId, YearMonth month) {
        return jdbc.query(
                """
                select month, side, invoices, amount, tax from period_summary
                where taxpayer_id = ? and month > ? order by month, side""",
                (row, n) -> new MonthSum(
                        YearMonth.from(row.getDate(1).toLocalDate()),
                        InvoiceTotalsChanged.Side.valueOf(row.getString(2)),
                        row.getLong(3),
                        Money.of(row.getBigDecimal(4)),
                        Money.of(row.getBigDecimal(5))),
                taxpayerId.value(),
                Date.valueOf(month.minusMonths(MONTHS).atDay(1)));
    }

    private long count(String sql, TaxpayerId taxpayerId) {
        Long count = jdbc.queryForObject(sql, Long.class, taxpayerId.value());
        return count == null ? 0 : count;
    }

    /**
     * @param month the month at hand
     * @param quota granted for it
     * @param quotaUsed drawn in it
     * @param months totals of the last twelve months, both sides
     * @param received how many invoices it received
     * @param openBatches batches not finished
     */
    record InvoiceSummary(
            YearMonth month, Money quota, Money quotaUsed, List<MonthSum> months, long received, long openBatches) {}

    /**
     * @param month which month
     * @param side issued, or confirmed for deduction
     * @param invoices how many
     * @param amount without tax
     * @param tax the tax
     */
    record MonthSum(YearMonth month, InvoiceTotalsChanged.Side side, long invoices, Money amount, Money tax) {}
}
