package org.etax.declaration.receipt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import org.etax.declaration.certificate.VerificationCode;
import org.etax.kernel.TaxpayerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds receipts by their number; knows only a digest of the code, so that it cannot give codes away. */
@Component
class ReceiptDirectory {

    private final JdbcTemplate jdbc;

    ReceiptDirectory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void enter(Receipt receipt) {
        jdbc.update(
                """
                insert into receipt_directory (number, code_digest, holder_id, return_id) values (?, ?, ?, ?)
                on conflict (number) do nothing""",
                receipt.number(),
                digest(receipt.verificationCode()),
                receipt.taxpayerId().value(),
                receipt.returnId());
    }

    /** Notes that a correction was filed. */
    void supersede(String number, String by) {
        jdbc.update("update receipt_directory set superseded_by = ? where number = ?", by, number);
    }

    Optional<Place> find(String number, VerificationCode code) {
        return jdbc
                .query(
                        "select code_digest, holder_id, return_id, superseded_by from receipt_directory where number = ?",
                        (row, n) -> new Place(
                                row.getBytes(1),
                                new TaxpayerId(row.getString(2)),
                                row.getObject(3, UUID.class),
                                row.getString(4)),
                        number)
                .stream()
                .filter(place -> MessageDigest.isEqual(place.codeDigest(), digest(code)))
                .findFirst();
    }

    private static byte[] digest(VerificationCode code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.value().getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Place(
            byte[] codeDigest,
            TaxpayerId holder,
            UUID returnId,
            @Nullable String supersededBy) {}
}
