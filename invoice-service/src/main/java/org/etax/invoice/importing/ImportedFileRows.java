package org.etax.invoice.importing;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etax.invoice.document.InvoiceFile;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.InvoiceIssued;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of kept files, each beside the same invoice in the pool. */
@Repository
class ImportedFileRows {

    private static final String SELECT = """
            select file.id, file.number, file.file_name, file.format, file.kind, file.red, file.seller_number, file.seller_name,
                file.amount, file.tax, file.issued_on, file.bureau_name, file.sealed_here, file.name_fits, pooled.id,
                file.imported_at
            from imported_file file left join received_invoice pooled
                on pooled.taxpayer_id = file.taxpayer_id and pooled.number = file.number
            where file.taxpayer_id = ?""";

    private final JdbcTemplate jdbc;

    ImportedFileRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a file; false without a change when one of the same invoice is kept. */
    boolean insert(Import file) {
        FileCheck.Judged judged = file.judged();
        var invoice = judged.invoice();
        return jdbc.update(
                        """
                        insert into imported_file (taxpayer_id, id, number, file_name, format, kind, red, seller_number,
                            seller_name, buyer_name, amount, tax, issued_on, bureau_name, sealed_here, name_fits, imported_by,
                            imported_at, content, digest)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (taxpayer_id, number) do nothing""",
                        file.buyer().value(),
                        file.id(),
                        invoice.supervision().number(),
                        file.fileName(),
                        judged.file().format().name(),
                        invoice.kind().name(),
                        !invoice.blue(),
                        invoice.seller().number(),
                        invoice.seller().name(),
                        invoice.buyer().name(),
                        invoice.totals().amount(),
                        invoice.totals().tax(),
                        Date.valueOf(judged.issuedOn()),
                        invoice.supervision().bureauName(),
                        judged.sealedHere(),
                        judged.nameFits(),
                        file.importedBy(),
                        Timestamp.from(file.importedAt()),
                        file.content(),
                        file.digest())
                == 1;
    }

    List<ImportedFile> list(TaxpayerId buyer, Order order, Cursor after, int limit) {
        return jdbc.query(
                SELECT + " and " + order.pageBy("file.id"),
                (row, n) -> file(row),
                buyer.value(),
                order.after(after),
                limit);
    }

    Optional<ImportedFile> find(TaxpayerId buyer, UUID id) {
        return first(jdbc.query(SELECT + " and file.id = ?", (row, n) -> file(row), buyer.value(), id));
    }

    Optional<ImportedFile> find(TaxpayerId buyer, String number) {
        return first(jdbc.query(SELECT + " and file.number = ?", (row, n) -> file(row), buyer.value(), number));
    }

    Optional<Content> content(TaxpayerId buyer, UUID id) {
        return first(jdbc.query(
                "select content, digest, format, number from imported_file where taxpayer_id = ? and id = ?",
                (row, n) -> new Content(
                        row.getBytes(1),
                        row.getBytes(2),
                        InvoiceFile.Format.valueOf(row.getString(3)),
                        row.getString(4)),
                buyer.value(),
                id));
    }

    /** What the pool says of an invoice; empty when it is not there. */
    Optional<Pooled> pooled(TaxpayerId buyer, String number) {
        return first(jdbc.query(
                "select kind, seller_number, amount, tax from received_invoice where taxpayer_id = ? and number = ?",
                (row, n) -> new Pooled(
                        InvoiceIssued.Kind.valueOf(row.getString(1)),
                        row.getString(2),
                        Money.of(row.getBigDecimal(3)),
                        Money.of(row.getBigDecimal(4))),
                buyer.value(),
                number));
    }

    private static <T> Optional<T> first(List<T> rows) {
        return rows.stream().findFirst();
    }

    private static ImportedFile file(ResultSet row) throws SQLException {
        UUID received = row.getObject(15, UUID.class);
        return new ImportedFile(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                InvoiceFile.Format.valueOf(row.getString(4)),
                InvoiceIssued.Kind.valueOf(row.getString(5)),
                row.getBoolean(6),
                row.getString(7),
                row.getString(8),
                Money.of(row.getBigDecimal(9)),
                Money.of(row.getBigDecimal(10)),
                row.getDate(11).toLocalDate(),
                row.getString(12),
                standing(received, row.getBoolean(13)),
                row.getBoolean(14),
                received,
                row.getTimestamp(16).toInstant());
    }

    private static ImportedFile.Standing standing(@Nullable UUID received, boolean sealedHere) {
        if (!sealedHere) {
            return ImportedFile.Standing.UNVERIFIED;
        }
        return received == null ? ImportedFile.Standing.GENUINE : ImportedFile.Standing.MATCHED;
    }

    /**
     * @param content the kept bytes
     * @param digest SM3 of them
     * @param format what they are
     * @param number of the invoice
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Content(byte[] content, byte[] digest, InvoiceFile.Format format, String number) {}

    /**
     * @param kind special or ordinary
     * @param sellerNumber the seller's number
     * @param amount sum without tax
     * @param tax sum of tax
     */
    record Pooled(InvoiceIssued.Kind kind, String sellerNumber, Money amount, Money tax) {}
}
