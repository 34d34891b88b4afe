package org.etax.invoice.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.progress.JobKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of batches whose files arrive in parts. */
@Repository
class BatchUploadRows {

    private static final String UPLOADS = """
            select id, file_name, announced_bytes, bytes, state <> 'RECEIVING', received_at, expires_at from batch
            where taxpayer_id = ? and announced_bytes is not null and (state <> 'RECEIVING' or expires_at > ?)""";

    private final JdbcTemplate jdbc;
    private final BatchRows batches;

    BatchUploadRows(JdbcTemplate jdbc, BatchRows batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void open(JobKey key, BatchUpload.Announced file, Instant receivedAt, Instant expiresAt) {
        batches.open(key, receivedAt, expiresAt);
        jdbc.update(
                "update batch set announced_bytes = ?, file_name = ? where taxpayer_id = ? and id = ?",
                file.length(),
                file.fileName(),
                key.taxpayerId().value(),
                key.id());
    }

    Optional<BatchUpload> find(JobKey key, Instant now) {
        return jdbc
                .query(
                        UPLOADS + " and id = ?",
                        (row, n) -> upload(row),
                        key.taxpayerId().value(),
                        Timestamp.from(now),
                        key.id())
                .stream()
                .findFirst();
    }

    /** Those that are not whole, the newest first. */
    List<BatchUpload> open(TaxpayerId taxpayerId, Instant now) {
        return jdbc.query(
                UPLOADS + " and state = 'RECEIVING' order by id desc",
                (row, n) -> upload(row),
                taxpayerId.value(),
                Timestamp.from(now));
    }

    /** Where the cutter of this file stopped. */
    LineCutter cutter(JobKey key) {
        return jdbc
                .query(
                        """
                        select piece.ordinal, piece.first_line, piece.content, batch.lines, batch.bytes, batch.digest_state
                        from batch join batch_chunk piece on piece.taxpayer_id = batch.taxpayer_id
                            and piece.batch_id = batch.id and piece.ordinal = batch.chunks
                        where batch.taxpayer_id = ? and batch.id = ?""",
                        (row, n) -> new LineCutter(new LineCutter.Mark(
                                new Piece(row.getInt(1), row.getLong(2), row.getBytes(3)),
                                row.getLong(4),
                                row.getLong(5),
                                row.getBytes(6))),
                        key.taxpayerId().value(),
                        key.id())
                .stream()
                .findFirst()
                .orElseGet(LineCutter::new);
    }

    /** Keeps the upload from others until the transaction ends; false when it does not stand at the offset (any more). */
    boolean lock(JobKey key, long offset) {
        return !jdbc.queryForList("""
                        select id from batch
                        where taxpayer_id = ? and id = ? and state = 'RECEIVING' and bytes = ? for update""", UUID.class, key.taxpayerId().value(), key.id(), offset)
                .isEmpty();
    }

    /** Keeps where the cutter stops. */
    void keep(JobKey key, LineCutter.Mark mark, Instant expiresAt) {
        batches.add(key, mark.rest());
        jdbc.update(
                """
                update batch set bytes = ?, lines = ?, chunks = ?, digest_state = ?, expires_at = ?
                where taxpayer_id = ? and id = ?""",
                mark.bytes(),
                mark.lines(),
                mark.rest().ordinal(),
                mark.digest(),
                Timestamp.from(expiresAt),
                key.taxpayerId().value(),
                key.id());
    }

    private static BatchUpload upload(ResultSet row) throws SQLException {
        boolean whole = row.getBoolean(5);
        return new BatchUpload(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                whole,
                row.getTimestamp(6).toInstant(),
                whole ? null : row.getTimestamp(7).toInstant());
    }
}
