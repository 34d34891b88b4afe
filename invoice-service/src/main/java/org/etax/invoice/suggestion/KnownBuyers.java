package org.etax.invoice.suggestion;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.etax.invoice.classification.Pinyin;
import org.etax.invoice.face.Invoice;
import org.etax.invoice.face.InvoiceLine;
import org.etax.invoice.face.Party;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.InvoiceIssued;
import org.etax.platform.write.DeferredWrites;
import org.etax.platform.write.Write;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Remembers a seller's buyers, so that the next invoice to one of them is half filled in. */
@Component
public class KnownBuyers {

    private static final String NOTE = """
            insert into known_buyer (taxpayer_id, buyer_key, name, number, natural_person, initials, kind, item_code,
                item_name, item_rate, invoices, last_issued_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (taxpayer_id, buyer_key) do update set name = excluded.name,
                natural_person = excluded.natural_person, initials = excluded.initials, kind = excluded.kind,
                item_code = excluded.item_code, item_name = excluded.item_name, item_rate = excluded.item_rate,
                invoices = known_buyer.invoices + excluded.invoices, last_issued_at = excluded.last_issued_at""";

    private final JdbcTemplate jdbc;
    private final DeferredWrites writes;

    KnownBuyers(JdbcTemplate jdbc, DeferredWrites writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    /** Notes the buyers of invoices when the running transaction commits. */
    public void note(TaxpayerId seller, List<Invoice> invoices, Instant at) {
        // in the order of their keys, so that two transactions of one seller never wait for each other crosswise
        Map<String, Sales> byBuyer = new TreeMap<>();
        invoices.forEach(invoice -> byBuyer.merge(
                key(invoice.buyer().party()),
                new Sales(invoice, 1),
                (before, next) -> new Sales(next.last(), before.count() + 1)));
        byBuyer.forEach((key, sales) -> writes.add(note(seller, key, sales, at)));
    }

    private static Write note(TaxpayerId seller, String key, Sales sales, Instant at) {
        Party party = sales.last().buyer().party();
        InvoiceLine line = sales.last().lines().getFirst();
        return Write.of(
                NOTE,
                Arrays.asList(
                        seller.value(),
                        key,
                        party.name(),
                        party.number().isEmpty() ? null : party.number(),
                        sales.last().buyer().naturalPerson(),
                        Pinyin.initials(party.name()),
                        sales.last().kind().name(),
                        line.code().digits(),
                        line.name(),
                        line.taxation().rate(),
                        sales.count(),
                        Timestamp.from(at)));
    }

    private static String key(Party party) {
        return party.number().isEmpty() ? party.name() : party.number();
    }

    /** The buyers whose name, number or initials contain the text, the latest first. */
    List<KnownBuyer> search(TaxpayerId seller, String text, int limit) {
        return jdbc.query("""
                select name, number, natural_person, kind, item_code, item_name, item_rate, invoices, last_issued_at
                from known_buyer where taxpayer_id = ? and (position(lower(?) in lower(name)) > 0
                    or position(upper(?) in coalesce(number, '')) > 0 or position(lower(?) in initials) > 0)
                order by last_issued_at desc, buyer_key limit ?""", (row, n) -> buyer(row), seller.value(), text, text, text, limit);
    }

    private static KnownBuyer buyer(ResultSet row) throws SQLException {
        return new KnownBuyer(
                row.getString(1),
                row.getString(2),
                row.getBoolean(3),
                InvoiceIssued.Kind.valueOf(row.getString(4)),
                item(row.getString(5), row.getString(6), row.getBigDecimal(7)),
                row.getLong(8),
                row.getTimestamp(9).toInstant());
    }

    private static KnownBuyer.@Nullable Item item(
            @Nullable String code, @Nullable String name, @Nullable BigDecimal rate) {
        return code == null || name == null || rate == null ? null : new KnownBuyer.Item(code, name, Rates.text(rate));
    }

    private record Sales(Invoice last, long count) {}
}
