package org.etax.declaration.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.page.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads documents with their entries. */
@Repository
class DocumentRows {

    private static final String SELECT = """
            select d.id, d.number, d.kind, d.origin_id, d.source, d.business_date, d.recorded_at,
                e.line, e.account, e.tax, e.period, e.charge_kind, e.budget_item, e.budget_level, e.amount
            from ledger_document d join ledger_entry e on e.taxpayer_id = d.taxpayer_id and e.document_id = d.id
            where d.taxpayer_id = ? and\s""";

    private final JdbcTemplate jdbc;

    DocumentRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    boolean exists(TaxpayerId taxpayerId, DocumentKind kind, UUID originId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from ledger_document where taxpayer_id = ? and kind = ? and origin_id = ?)",
                Boolean.class,
                taxpayerId.value(),
                kind.name(),
                originId));
    }

    Optional<LedgerDocument> find(TaxpayerId taxpayerId, DocumentKind kind, UUID originId) {
        return read(taxpayerId, "d.kind = ? and d.origin_id = ? order by e.line", kind.name(), originId).stream()
                .map(NumberedDocument::document)
                .findFirst();
    }

    /** Up to {@code limit} documents that come after a number. */
    List<NumberedDocument> after(TaxpayerId taxpayerId, Order order, long number, int limit) {
        return read(
                taxpayerId,
                "d.number in (select number from ledger_document where taxpayer_id = ? and " + order.pageBy("number")
                        + ") order by d.number " + order.direction() + ", e.line",
                taxpayerId.value(),
                number,
                limit);
    }

    /** Up to {@code limit} entries after that line of that document, oldest first. */
    List<LedgerLine> linesAfter(TaxpayerId taxpayerId, long number, int line, int limit) {
        return jdbc.query(
                SELECT + "d.number >= ? and (d.number, e.line) > (?, ?) order by d.number, e.line limit ?",
                (row, n) -> new LedgerLine(header(row, taxpayerId), row.getInt("line"), entry(row)),
                taxpayerId.value(),
                number,
                number,
                line,
                limit);
    }

    /** The return that assessed each tax last; charges without one are left out. */
    Map<Charge, UUID> lastReturns(TaxpayerId taxpayerId, Collection<Charge> charges) {
        Map<Charge, UUID> returns = new LinkedHashMap<>();
        jdbc.query(
                """
                select e.tax, e.period, e.charge_kind, d.origin_id
                from ledger_document d join ledger_entry e on e.taxpayer_id = d.taxpayer_id and e.document_id = d.id
                where d.taxpayer_id = ? and d.kind in ('ASSESSMENT', 'CORRECTION') and e.period = any(?)
                order by d.number""",
                row -> {
                    Charge charge = AccountRows.charge(row);
                    if (charges.contains(charge)) {
                        returns.put(charge, row.getObject("origin_id", UUID.class));
                    }
                },
                taxpayerId.value(),
                charges.stream().map(charge -> charge.period().toString()).toArray(String[]::new));
        return returns;
    }

    private List<NumberedDocument> read(TaxpayerId taxpayerId, String condition, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(taxpayerId.value()));
        all.addAll(List.of(arguments));
        Map<UUID, Header> headers = new LinkedHashMap<>();
        Map<UUID, List<LedgerEntry>> entries = new LinkedHashMap<>();
        jdbc.query(
                SELECT + condition,
                row -> {
                    UUID id = row.getObject("id", UUID.class);
                    headers.putIfAbsent(id, header(row, taxpayerId));
                    entries.computeIfAbsent(id, ignored -> new ArrayList<>()).add(entry(row));
                },
                all.toArray());
        return headers.entrySet().stream()
                .map(header -> header.getValue().with(entries.getOrDefault(header.getKey(), List.of())))
                .toList();
    }

    private static Header header(ResultSet row, TaxpayerId taxpayerId) throws SQLException {
        return new Header(
                row.getLong("number"),
                row.getObject("id", UUID.class),
                DocumentKind.valueOf(row.getString("kind")),
                new Occasion(
                        taxpayerId,
                        row.getObject("origin_id", UUID.class),
                        Occasion.Source.valueOf(row.getString("source")),
                        row.getObject("business_date", LocalDate.class),
                        row.getTimestamp("recorded_at").toInstant()));
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getString("account"),
                AccountRows.charge(row),
                new BudgetItem(row.getString("budget_item"), BudgetItem.Level.valueOf(row.getString("budget_level"))),
                Money.of(row.getBigDecimal("amount")));
    }

    /** A document without its entries. */
    record Header(long number, UUID id, DocumentKind kind, Occasion occasion) {

        NumberedDocument with(List<LedgerEntry> entries) {
            return new NumberedDocument(number, new LedgerDocument(id, kind, occasion, entries));
        }
    }

    /** One entry with the document that it stands in. */
    record LedgerLine(Header document, int line, LedgerEntry entry) {}
}
