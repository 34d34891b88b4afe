package org.etax.invoice.pool;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Ids;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.InvoiceIssued;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the pool. */
@Repository
class ReceivedRows {

    static final String SELECT = """
            select id, number, kind, seller_number, seller_name, amount, tax, rates, issued_at, use_state, use_period,
                confirmed_at
            from received_invoice""";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    ReceivedRows(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(List<Arrival> arrivals) {
        jdbc.batchUpdate("""
                insert into received_invoice (taxpayer_id, id, number, kind, seller_taxpayer_id, seller_number, seller_name,
                    amount, tax, rates, issued_at, issued_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                on conflict (taxpayer_id, number) do nothing""", arrivals.stream().map(this::row).toList());
    }

    private Object[] row(Arrival arrival) {
        InvoiceIssued invoice = arrival.invoice();
        return new Object[] {
            arrival.buyer().value(),
            Ids.next(),
            invoice.number(),
            invoice.kind().name(),
            invoice.taxpayerId().value(),
            invoice.sellerNumber(),
            invoice.sellerName(),
            invoice.amount().toBigDecimal(),
            invoice.tax().toBigDecimal(),
            json.writeValueAsString(invoice.rates()),
            Timestamp.from(invoice.issuedAt()),
            Date.valueOf(BusinessTime.dateOf(invoice.issuedAt()))
        };
    }

    List<ReceivedInvoice> list(
            TaxpayerId taxpayerId, ReceivedInvoice.@Nullable Status status, Order order, Cursor after, int limit) {
        String wanted = status == null ? null : status.name();
        return jdbc.query(
                SELECT + " where taxpayer_id = ? and (?::text is null or use_state = ?) and " + order.pageBy("id"),
                (row, n) -> invoice(row),
                taxpayerId.value(),
                wanted,
                wanted,
                order.after(after),
                limit);
    }

    long count(TaxpayerId taxpayerId, ReceivedInvoice.@Nullable Status status) {
        String wanted = status == null ? null : status.name();
        Long count = jdbc.queryForObject(
                "select count(*) from received_invoice where taxpayer_id = ? and (?::text is null or use_state = ?)",
                Long.class,
                taxpayerId.value(),
                wanted,
                wanted);
        return count == null ? 0 : count;
    }

    /** The invoices of those ids, kept from others until the transaction ends. */
    List<ReceivedInvoice> lock(TaxpayerId taxpayerId, Collection<UUID> ids) {
        return jdbc.query(
                SELECT + " where taxpayer_id = ? and id = any(?) order by id for update",
                (row, n) -> invoice(row),
                taxpayerId.value(),
                ids.toArray(UUID[]::new));
    }

    void confirm(TaxpayerId taxpayerId, Collection<UUID> ids, DeductionUse.Confirmed use) {
        jdbc.update(
                """
                update received_invoice set use_state = 'CONFIRMED', use_purpose = ?, use_period = ?, confirmed_at = ?
                where taxpayer_id = ? and id = any(?)""",
                use.purpose().name(),
                use.period().toString(),
                Timestamp.from(use.confirmedAt()),
                taxpayerId.value(),
                ids.toArray(UUID[]::new));
    }

    void file(TaxpayerId taxpayerId, TaxPeriod period, Instant at) {
        jdbc.update("""
                insert into filed_period (taxpayer_id, period, filed_at) values (?, ?, ?)
                on conflict (taxpayer_id, period) do nothing""", taxpayerId.value(), period.toString(), Timestamp.from(at));
    }

    boolean isFiled(TaxpayerId taxpayerId, TaxPeriod period) {
        return !jdbc.queryForList(
                        "select period from filed_period where taxpayer_id = ? and period = ?",
                        String.class,
                        taxpayerId.value(),
                        period.toString())
                .isEmpty();
    }

    ReceivedInvoice invoice(ResultSet row) throws SQLException {
        Timestamp confirmed = row.getTimestamp(12);
        return new ReceivedInvoice(
                row.getObject(1, UUID.class),
                row.getString(2),
                InvoiceIssued.Kind.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                Money.of(row.getBigDecimal(6)),
                Money.of(row.getBigDecimal(7)),
                Arrays.asList(json.readValue(row.getString(8), InvoiceIssued.RateTotal[].class)),
                row.getTimestamp(9).toInstant(),
                ReceivedInvoice.Status.valueOf(row.getString(10)),
                row.getString(11),
                confirmed == null ? null : confirmed.toInstant());
    }

    /** An invoice that reaches its buyer. */
    record Arrival(TaxpayerId buyer, InvoiceIssued invoice) {}
}
