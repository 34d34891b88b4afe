package org.etax.invoice.totals;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.InvoiceIssued;
import org.etax.kernel.event.InvoiceTotalsChanged;
import org.etax.kernel.event.SupplyCategory;
import org.etax.kernel.event.SupplyTreatment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of summaries and totals. The summary is written first and so orders all changes of a month. */
@Repository
class TotalsRows {

    private static final String SUMMARY = """
            insert into period_summary as old (taxpayer_id, month, side, object_id, version, invoices, amount, tax,
                first_number, last_number, changed_on)
            values (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?)
            on conflict (taxpayer_id, month, side) do update set version = old.version + 1,
                invoices = old.invoices + excluded.invoices, amount = old.amount + excluded.amount,
                tax = old.tax + excluded.tax, first_number = least(old.first_number, excluded.first_number),
                last_number = greatest(old.last_number, excluded.last_number), changed_on = excluded.changed_on
            returning version, invoices, first_number, last_number""";

    private static final String TOTALS = """
            with changed as (
                insert into period_total as old (taxpayer_id, month, side, kind, category, treatment, rate, count, amount, tax)
                select ?, ?, ?, kind, category, treatment, rate, count, amount, tax
                from unnest(?::text[], ?::text[], ?::text[], ?::numeric[], ?::bigint[], ?::numeric[], ?::numeric[])
                    as added (kind, category, treatment, rate, count, amount, tax)
                on conflict (taxpayer_id, month, side, kind, category, treatment, rate) do update
                set count = old.count + excluded.count, amount = old.amount + excluded.amount, tax = old.tax + excluded.tax
                returning kind, category, treatment, rate, count, amount, tax)
            select kind, category, treatment, rate, count, amount, tax from changed where count <> 0
            union all
            select kind, category, treatment, rate, count, amount, tax from period_total
            where taxpayer_id = ? and month = ? and side = ? and count <> 0
              and (kind, category, treatment, rate) not in (select kind, category, treatment, rate from changed)
            order by 1, 2, 3, 4""";

    private final JdbcTemplate jdbc;

    TotalsRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The id under which the month's output is reconciled with the legacy core. */
    static UUID objectId(TaxpayerId taxpayerId, YearMonth month) {
        return UUID.nameUUIDFromBytes((taxpayerId + "|" + month).getBytes(StandardCharsets.UTF_8));
    }

    ChangedTotals add(Addition addition) {
        List<RunningTotal> rows = addition.rows();
        String id = addition.taxpayerId().value();
        Date month = Date.valueOf(addition.month().atDay(1));
        String side = addition.side().name();
        ChangedTotals summary = jdbc.queryForObject(
                SUMMARY,
                (row, n) -> summary(row, List.of()),
                id,
                month,
                side,
                objectId(addition.taxpayerId(), addition.month()),
                addition.invoices(),
                sum(rows, RunningTotal::amount),
                sum(rows, RunningTotal::tax),
                addition.firstNumber(),
                addition.lastNumber(),
                Date.valueOf(addition.day()));
        List<InvoiceTotalsChanged.Total> all = jdbc.query(
                TOTALS,
                (row, n) -> total(row),
                id,
                month,
                side,
                column(rows, row -> row.key().kind().name()),
                column(rows, row -> row.key().category().name()),
                column(rows, row -> row.key().treatment().name()),
                rows.stream().map(row -> row.key().rate()).toArray(BigDecimal[]::new),
                rows.stream().map(RunningTotal::count).toArray(Long[]::new),
                rows.stream().map(row -> row.amount().toBigDecimal()).toArray(BigDecimal[]::new),
                rows.stream().map(row -> row.tax().toBigDecimal()).toArray(BigDecimal[]::new),
                id,
                month,
                side);
        return new ChangedTotals(
                summary.version(), summary.invoices(), summary.firstNumber(), summary.lastNumber(), all);
    }

    Optional<ChangedTotals> find(TaxpayerId taxpayerId, YearMonth month, InvoiceTotalsChanged.Side side) {
        Date first = Date.valueOf(month.atDay(1));
        List<InvoiceTotalsChanged.Total> rows =
                jdbc.query("""
                select kind, category, treatment, rate, count, amount, tax from period_total
                where taxpayer_id = ? and month = ? and side = ? and count <> 0 order by 1, 2, 3, 4""", (row, n) -> total(row), taxpayerId.value(), first, side.name());
        return jdbc.query("""
                        select version, invoices, first_number, last_number from period_summary
                        where taxpayer_id = ? and month = ? and side = ?""", (row, n) -> summary(row, rows), taxpayerId.value(), first, side.name()).stream()
                .findFirst();
    }

    private static ChangedTotals summary(ResultSet row, List<InvoiceTotalsChanged.Total> rows) throws SQLException {
        return new ChangedTotals(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), rows);
    }

    private static InvoiceTotalsChanged.Total total(ResultSet row) throws SQLException {
        return new InvoiceTotalsChanged.Total(
                InvoiceIssued.Kind.valueOf(row.getString(1)),
                SupplyCategory.valueOf(row.getString(2)),
                SupplyTreatment.valueOf(row.getString(3)),
                plain(row.getBigDecimal(4)),
                row.getLong(5),
                Money.of(row.getBigDecimal(6)),
                Money.of(row.getBigDecimal(7)));
    }

    /** Without the zeros that the column adds, at least two decimals: 0.13, 0.015. */
    private static BigDecimal plain(BigDecimal rate) {
        BigDecimal stripped = rate.stripTrailingZeros();
        return stripped.scale() < 2 ? stripped.setScale(2) : stripped;
    }

    private static BigDecimal sum(List<RunningTotal> rows, Function<RunningTotal, Money> part) {
        return Money.sum(rows.stream().map(part).toList()).toBigDecimal();
    }

    private static String[] column(List<RunningTotal> rows, Function<RunningTotal, String> part) {
        return rows.stream().map(part).toArray(String[]::new);
    }
}
