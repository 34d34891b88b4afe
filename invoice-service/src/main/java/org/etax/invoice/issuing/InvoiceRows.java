package org.etax.invoice.issuing;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.InvoiceIssued;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of invoices and their files. */
@Repository
class InvoiceRows {

    static final String COLUMNS =
            "id, number, serial, kind, buyer_name, buyer_number, amount, tax, issued_at, batch_id";

    private static final String INSERT = """
            insert into invoice (taxpayer_id, id, number, serial, draft_digest, batch_id, kind, buyer_number, buyer_name,
                natural_person, amount, tax, issued_at, issued_on, month)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String INSERT_FILE =
            "insert into invoice_file (taxpayer_id, invoice_id, content, digest, signing_key) values (?, ?, ?, ?, ?)";

    private static final String TAKEN = "select " + COLUMNS + """
            , draft_digest from unnest(?::text[]) wanted (wanted_serial) cross join lateral (
                select * from invoice where taxpayer_id = ? and serial = wanted.wanted_serial limit 1) found""";

    private final JdbcTemplate jdbc;

    InvoiceRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes invoice and file; false without a change when the serial is taken. */
    boolean insert(PreparedInvoice prepared, String signingKey) {
        boolean written =
                jdbc.update(INSERT + " on conflict (taxpayer_id, serial) do nothing", row(prepared, null)) == 1;
        if (written) {
            jdbc.update(INSERT_FILE, file(prepared, signingKey));
        }
        return written;
    }

    /**
     * Writes invoices and files whose serials were found free.
     *
     * @throws org.springframework.dao.DuplicateKeyException when one was taken since
     */
    void insert(List<PreparedInvoice> prepared, UUID batchId, String signingKey) {
        jdbc.batchUpdate(INSERT, prepared.stream().map(one -> row(one, batchId)).toList());
        jdbc.batchUpdate(
                INSERT_FILE, prepared.stream().map(one -> file(one, signingKey)).toList());
    }

    /**
     * The invoices that the serials name already. Each serial is looked up by the whole key: among many taxpayers with few
     * invoices PostgreSQL would plan {@code serial = any(…)} as a filter and read all invoices of a taxpayer with many.
     */
    Map<String, TakenSerial> taken(TaxpayerId taxpayerId, Collection<String> serials) {
        Map<String, TakenSerial> taken = new HashMap<>();
        jdbc.query(
                TAKEN,
                row -> {
                    taken.put(row.getString(3), new TakenSerial(invoice(row), row.getBytes(11)));
                },
                serials.toArray(String[]::new),
                taxpayerId.value());
        return taken;
    }

    Optional<IssuedInvoice> find(TaxpayerId taxpayerId, UUID id) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from invoice where taxpayer_id = ? and id = ?",
                        (row, n) -> invoice(row),
                        taxpayerId.value(),
                        id)
                .stream()
                .findFirst();
    }

    Optional<InvoiceFile> file(TaxpayerId taxpayerId, UUID id) {
        return jdbc
                .query(
                        "select content, digest from invoice_file where taxpayer_id = ? and invoice_id = ?",
                        (row, n) -> new InvoiceFile(row.getBytes(1), row.getBytes(2)),
                        taxpayerId.value(),
                        id)
                .stream()
                .findFirst();
    }

    Optional<InvoiceFile> file(TaxpayerId sellerId, String number) {
        return jdbc
                .query("""
                        select file.content, file.digest from invoice_file file join invoice
                            on invoice.taxpayer_id = file.taxpayer_id and invoice.id = file.invoice_id
                        where file.taxpayer_id = ? and invoice.number = ?""", (row, n) -> new InvoiceFile(row.getBytes(1), row.getBytes(2)), sellerId.value(), number)
                .stream()
                .findFirst();
    }

    static IssuedInvoice invoice(ResultSet row) throws SQLException {
        Money amount = Money.of(row.getBigDecimal(7));
        Money tax = Money.of(row.getBigDecimal(8));
        return new IssuedInvoice(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                InvoiceIssued.Kind.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                amount,
                tax,
                amount.plus(tax),
                row.getTimestamp(9).toInstant(),
                row.getObject(10, UUID.class));
    }

    private static Object[] row(PreparedInvoice prepared, @Nullable UUID batchId) {
        YearMonth month = prepared.month();
        return new Object[] {
            prepared.sellerId().value(),
            prepared.id(),
            prepared.number().digits(),
            prepared.serial(),
            prepared.draftDigest(),
            batchId,
            prepared.invoice().kind().name(),
            prepared.buyerNumber(),
            prepared.invoice().buyer().party().name(),
            prepared.invoice().buyer().naturalPerson(),
            prepared.amount().toBigDecimal(),
            prepared.tax().toBigDecimal(),
            Timestamp.from(prepared.issuedAt()),
            Date.valueOf(prepared.issuedOn()),
            Date.valueOf(month.atDay(1))
        };
    }

    private static Object[] file(PreparedInvoice prepared, String signingKey) {
        return new Object[] {
            prepared.sellerId().value(), prepared.id(), prepared.file(), prepared.fileDigest(), signingKey
        };
    }

    /**
     * @param content the signed bytes
     * @param digest SM3 of them
     */
    @SuppressWarnings("ArrayRecordComponent")
    record InvoiceFile(byte[] content, byte[] digest) {}
}
