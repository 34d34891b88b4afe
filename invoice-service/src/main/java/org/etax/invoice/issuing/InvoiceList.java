package org.etax.invoice.issuing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.page.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads invoices in order of issue. */
@Repository
class InvoiceList {

    private final JdbcTemplate jdbc;

    InvoiceList(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** At most so many invoices that come after that one in the order. */
    List<IssuedInvoice> read(TaxpayerId taxpayerId, InvoiceFilter filter, Order order, UUID after, int limit) {
        List<Object> values = new ArrayList<>();
        values.add(taxpayerId.value());
        values.addAll(filter.values());
        values.add(after);
        values.add(limit);
        return jdbc.query(
                "select " + InvoiceRows.COLUMNS + " from invoice where taxpayer_id = ?" + filter.condition() + " and "
                        + order.pageBy("id"),
                (row, n) -> InvoiceRows.invoice(row),
                values.toArray());
    }

    /** How many invoices there are. */
    long count(TaxpayerId taxpayerId, InvoiceFilter filter) {
        List<Object> values = new ArrayList<>();
        values.add(taxpayerId.value());
        values.addAll(filter.values());
        Long count = jdbc.queryForObject(
                "select count(*) from invoice where taxpayer_id = ?" + filter.condition(),
                Long.class,
                values.toArray());
        return count == null ? 0 : count;
    }
}
