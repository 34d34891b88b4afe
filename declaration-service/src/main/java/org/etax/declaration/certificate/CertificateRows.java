package org.etax.declaration.certificate;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which certificates there are, and the directory that finds one by what is printed on it. */
@Repository
class CertificateRows {

    private static final String SELECT =
            "select id, number, payment_id, issued_at from certificate where taxpayer_id = ? and ";

    private final JdbcTemplate jdbc;

    CertificateRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(TaxpayerId holder, CertificateView certificate, VerificationCode code) {
        jdbc.update(
                "insert into certificate (taxpayer_id, id, number, payment_id, issued_at) values (?, ?, ?, ?, ?)",
                holder.value(),
                certificate.id(),
                certificate.number().value(),
                certificate.paymentId(),
                Timestamp.from(certificate.issuedAt()));
        jdbc.update("""
                insert into certificate_directory (number, code_digest, holder_id, certificate_id)
                values (?, sha256(?), ?, ?)""", certificate.number().value(), bytes(code), holder.value(), certificate.id());
    }

    Optional<CertificateView> ofPayment(TaxpayerId holder, UUID paymentId) {
        return read("payment_id = ?", holder.value(), paymentId).stream().findFirst();
    }

    /** Up to {@code limit} certificates by time of issue, from a cursor on. */
    List<CertificateView> list(TaxpayerId holder, Order order, Cursor after, int limit) {
        return read(order.pageBy("id"), holder.value(), order.after(after), limit);
    }

    /** Where the certificate with this number and code is; the code itself is not kept. */
    Optional<Place> find(CertificateNumber number, VerificationCode code) {
        return jdbc
                .query(
                        "select holder_id, certificate_id from certificate_directory where number = ? and code_digest = sha256(?)",
                        (row, n) -> new Place(new TaxpayerId(row.getString(1)), row.getObject(2, UUID.class)),
                        number.value(),
                        bytes(code))
                .stream()
                .findFirst();
    }

    /** Whose certificate, and which. */
    record Place(TaxpayerId holder, UUID certificateId) {}

    private List<CertificateView> read(String condition, Object... arguments) {
        return jdbc.query(
                SELECT + condition,
                (row, n) -> new CertificateView(
                        row.getObject(1, UUID.class),
                        new CertificateNumber(row.getString(2)),
                        row.getObject(3, UUID.class),
                        instant(row.getTimestamp(4))),
                arguments);
    }

    private static Instant instant(Timestamp time) {
        return time.toInstant();
    }

    private static byte[] bytes(VerificationCode code) {
        return code.value().getBytes(StandardCharsets.US_ASCII);
    }
}
