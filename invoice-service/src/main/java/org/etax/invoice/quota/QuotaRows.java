package org.etax.invoice.quota;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of grants and months. */
@Repository
class QuotaRows {

    private final JdbcTemplate jdbc;

    QuotaRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Grants the monthly quota from the month on, unless as much stands or somebody decided otherwise. */
    void grantInitial(TaxpayerId taxpayerId, YearMonth month, Money monthly, Instant now) {
        jdbc.update(
                """
                insert into quota_grant (taxpayer_id, month, monthly, source, granted_at)
                select ?, ?, ?, 'INITIAL', ?
                where not exists (select 1 from quota_grant where taxpayer_id = ? and (source = 'DECISION' or monthly >= ?))
                on conflict (taxpayer_id, month) do update set monthly = excluded.monthly, granted_at = excluded.granted_at""",
                taxpayerId.value(),
                first(month),
                monthly.toBigDecimal(),
                Timestamp.from(now),
                taxpayerId.value(),
                monthly.toBigDecimal());
    }

    /** Lifts the total of a month that has begun to what is granted now; it never falls below what is used. */
    void adjust(TaxpayerId taxpayerId, YearMonth month) {
        jdbc.update("""
                update month_quota set total = greatest(used + reserved, coalesce((
                    select monthly from quota_grant where taxpayer_id = ? and month <= ? order by month desc limit 1), 0))
                where taxpayer_id = ? and month = ?""", taxpayerId.value(), first(month), taxpayerId.value(), first(month));
    }

    /** Begins a month with what is granted for it, or with nothing. */
    void begin(TaxpayerId taxpayerId, YearMonth month) {
        jdbc.update("""
                insert into month_quota (taxpayer_id, month, total)
                select ?, ?, coalesce((
                    select monthly from quota_grant where taxpayer_id = ? and month <= ? order by month desc limit 1), 0)
                on conflict (taxpayer_id, month) do nothing""", taxpayerId.value(), first(month), taxpayerId.value(), first(month));
    }

    Money granted(TaxpayerId taxpayerId, YearMonth month) {
        return jdbc
                .query(
                        "select monthly from quota_grant where taxpayer_id = ? and month <= ? order by month desc limit 1",
                        (row, n) -> Money.of(row.getBigDecimal(1)),
                        taxpayerId.value(),
                        first(month))
                .stream()
                .findFirst()
                .orElse(Money.ZERO);
    }

    Optional<MonthQuota> find(TaxpayerId taxpayerId, YearMonth month) {
        return read(
                "select total, used, reserved from month_quota where taxpayer_id = ? and month = ?", taxpayerId, month);
    }

    /** The month, kept from others until the transaction ends. */
    Optional<MonthQuota> lock(TaxpayerId taxpayerId, YearMonth month) {
        return read(
                "select total, used, reserved from month_quota where taxpayer_id = ? and month = ? for update",
                taxpayerId,
                month);
    }

    /** Draws if enough is left: false without a change when the month has not begun or not enough is left. */
    boolean draw(TaxpayerId taxpayerId, YearMonth month, Money amount) {
        return jdbc.update("""
                        update month_quota set used = used + ?
                        where taxpayer_id = ? and month = ? and used + reserved + ? <= total""", amount.toBigDecimal(), taxpayerId.value(), first(month), amount.toBigDecimal()) == 1;
    }

    void giveBack(TaxpayerId taxpayerId, YearMonth month, Money amount) {
        jdbc.update(
                "update month_quota set used = used - ? where taxpayer_id = ? and month = ?",
                amount.toBigDecimal(),
                taxpayerId.value(),
                first(month));
    }

    private Optional<MonthQuota> read(String sql, TaxpayerId taxpayerId, YearMonth month) {
        return jdbc
                .query(
                        sql,
                        (row, n) -> new MonthQuota(
                                month,
                                Money.of(row.getBigDecimal(1)),
                                Money.of(row.getBigDecimal(2)),
                                Money.of(row.getBigDecimal(3))),
                        taxpayerId.value(),
                        first(month))
                .stream()
                .findFirst();
    }

    private static Date first(YearMonth month) {
        return Date.valueOf(month.atDay(1));
    }
}
