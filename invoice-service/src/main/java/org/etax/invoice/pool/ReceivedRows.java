package org.etax.invoice.pool;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
                confirmed_at, held_period
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

    List<ReceivedInvoice> list(TaxpayerId taxpayerId, Wanted wanted, Order order, Cursor after, int limit) {
        String period = wanted.period() == null ? null : wanted.period().toString();
        return jdbc.query(
                SELECT + " where taxpayer_id = ? and (?::text is null or use_period = ?) and " + of(wanted.status())
                        + " and " + order.pageBy("id"),
                (row, n) -> invoice(row),
                taxpayerId.value(),
                period,
                period,
                order.after(after),
                limit);
    }

    private static String of(ReceivedInvoice.@Nullable Status status) {
        return switch (status) {
            case null -> "true";
            case UNSELECTED -> "use_state = 'UNSELECTED' and kind = 'SPECIAL'";
            case CONFIRMED -> "use_state = 'CONFIRMED'";
            case NOT_DEDUCTIBLE -> "use_state = 'UNSELECTED' and kind = 'ORDINARY'";
        };
    }

    Optional<ReceivedInvoice> find(TaxpayerId taxpayerId, UUID id) {
        return jdbc
                .query(SELECT + " where taxpayer_id = ? and id = ?", (row, n) -> invoice(row), taxpayerId.value(), id)
                .stream()
                .findFirst();
    }

    /** Who issued it. */
    Optional<TaxpayerId> seller(TaxpayerId taxpayerId, UUID id) {
        return jdbc
                .queryForList(
                        "select seller_taxpayer_id from received_invoice where taxpayer_id = ? and id = ?",
                        String.class,
                        taxpayerId.value(),
                        id)
                .stream()
                .map(TaxpayerId::new)
                .findFirst();
    }

    long count(TaxpayerId taxpayerId, ReceivedInvoice.@Nullable Status status) {
        Long count = jdbc.queryForObject(
                "select count(*) from received_invoice where taxpayer_id = ? and " + of(status),
                Long.class,
                taxpayerId.value());
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
                update received_invoice set use_state = 'CONFIRMED', use_purpose = ?, use_period = ?, confirmed_at = ?,
                    held_period = null
                where taxpayer_id = ? and id = any(?)""",
                use.purpose().name(),
                use.period().toString(),
                Timestamp.from(use.confirmedAt()),
                taxpayerId.value(),
                ids.toArray(UUID[]::new));
    }

    /** Opens confirmed invoices again; until the period's return is heard of they are held for it. */
    void withdraw(TaxpayerId taxpayerId, Collection<UUID> ids, TaxPeriod period) {
        jdbc.update("""
                update received_invoice set use_state = 'UNSELECTED', use_purpose = null, use_period = null,
                    confirmed_at = null, held_period = ?
                where taxpayer_id = ? and id = any(?)""", period.toString(), taxpayerId.value(), ids.toArray(UUID[]::new));
    }

    /** Frees what is held for the period. */
    void release(TaxpayerId taxpayerId, TaxPeriod period) {
        jdbc.update(
                "update received_invoice set held_period = null where taxpayer_id = ? and held_period = ?",
                taxpayerId.value(),
                period.toString());
    }

    ReceivedInvoice invoice(ResultSet row) throws SQLException {
        Timestamp confirmed = row.getTimestamp(12);
        InvoiceIssued.Kind kind = InvoiceIssued.Kind.valueOf(row.getString(3));
        return new ReceivedInvoice(
                row.getObject(1, UUID.class),
                row.getString(2),
                kind,
                row.getString(4),
                row.getString(5),
                Money.of(row.getBigDecimal(6)),
                Money.of(row.getBigDecimal(7)),
                Arrays.asList(json.readValue(row.getString(8), InvoiceIssued.RateTotal[].class)),
                row.getTimestamp(9).toInstant(),
                status(kind, row.getString(10)),
                row.getString(11),
                confirmed == null ? null : confirmed.toInstant(),
                row.getString(13));
    }

    private static ReceivedInvoice.Status status(InvoiceIssued.Kind kind, String use) {
        return kind == InvoiceIssued.Kind.ORDINARY && use.equals("UNSELECTED")
                ? ReceivedInvoice.Status.NOT_DEDUCTIBLE
                : ReceivedInvoice.Status.valueOf(use);
    }

    /**
     * @param status only of that status; null for any
     * @param period only confirmed for that period; null for any
     */
    record Wanted(
            ReceivedInvoice.@Nullable Status status,
            @Nullable TaxPeriod period) {}

    /** An invoice that reaches its buyer. */
    record Arrival(TaxpayerId buyer, InvoiceIssued invoice) {}
}
