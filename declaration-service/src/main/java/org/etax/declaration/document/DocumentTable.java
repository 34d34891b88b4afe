package org.etax.declaration.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.write.DeferredWrites;
import org.etax.platform.write.Write;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Documents as rows. */
@Component
class DocumentTable implements DocumentStore {

    private static final String INSERT = """
            insert into kept_document (taxpayer_id, id, content, digest, signature, key_id, retention_class, issued_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final DeferredWrites writes;

    DocumentTable(JdbcTemplate jdbc, DeferredWrites writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    @Override
    public void keep(KeptDocument document) {
        writes.add(Write.of(
                INSERT,
                List.of(
                        document.taxpayerId().value(),
                        document.id(),
                        document.content(),
                        digest(document.content()),
                        document.signature(),
                        document.keyId(),
                        document.retention().name(),
                        Timestamp.from(document.issuedAt()))));
    }

    @Override
    public Optional<KeptDocument> find(TaxpayerId taxpayerId, UUID id) {
        return jdbc.query("""
                        select content, digest, signature, key_id, retention_class, issued_at from kept_document
                        where taxpayer_id = ? and id = ?""", (row, n) -> intact(taxpayerId, id, row), taxpayerId.value(), id).stream()
                .findFirst();
    }

    private static KeptDocument intact(TaxpayerId taxpayerId, UUID id, ResultSet row) throws SQLException {
        byte[] content = row.getBytes(1);
        if (!MessageDigest.isEqual(digest(content), row.getBytes(2))) {
            throw new IllegalStateException("document " + id + " is not what was kept");
        }
        return new KeptDocument(
                taxpayerId,
                id,
                content,
                row.getBytes(3),
                row.getString(4),
                RetentionClass.valueOf(row.getString(5)),
                row.getTimestamp(6).toInstant());
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
