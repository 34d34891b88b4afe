package org.etax.invoice.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of batches and their pieces. */
@Repository
class BatchRows {

    private static final String PROGRESS = """
            select id, state, bytes, lines, issued_lines, repeated_lines, refused_lines, issued_amount, received_at, finished_at
            from batch""";

    private final JdbcTemplate jdbc;

    BatchRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void open(BatchKey key, Instant receivedAt) {
        jdbc.update(
                "insert into batch (taxpayer_id, id, state, received_at) values (?, ?, 'RECEIVING', ?)",
                key.taxpayerId().value(),
                key.id(),
                Timestamp.from(receivedAt));
    }

    void add(BatchKey key, Piece piece) {
        jdbc.update(
                "insert into batch_chunk (taxpayer_id, batch_id, ordinal, first_line, content) values (?, ?, ?, ?, ?)",
                key.taxpayerId().value(),
                key.id(),
                piece.ordinal(),
                piece.firstLine(),
                piece.content());
    }

    /** The file is complete: it may be worked. */
    void release(BatchKey key, LineCutter file) {
        jdbc.update(
                """
                update batch set state = 'WAITING', bytes = ?, lines = ?, chunks = ? where taxpayer_id = ? and id = ?""", file.bytes(), file.lines(), file.pieces(), key.taxpayerId().value(), key.id());
    }

    void discard(BatchKey key) {
        jdbc.update(
                "delete from batch where taxpayer_id = ? and id = ? and state = 'RECEIVING'",
                key.taxpayerId().value(),
                key.id());
    }

    /** Throws away what an instance that died was receiving. */
    void discardAbandoned(Instant before) {
        jdbc.update(
                "delete /* cross-taxpayer */ from batch where state = 'RECEIVING' and received_at < ?",
                Timestamp.from(before));
    }

    /** The oldest unfinished batch of each taxpayer: one turn each, however many lines or batches somebody has. */
    List<BatchKey> turns() {
        return jdbc.query(
                """
                select /* cross-taxpayer */ distinct on (taxpayer_id) taxpayer_id, id from batch
                where state in ('WAITING', 'RUNNING') order by taxpayer_id, received_at, id""", (row, n) -> new BatchKey(new TaxpayerId(row.getString(1)), row.getObject(2, UUID.class)));
    }

    Optional<Piece> nextPiece(BatchKey key) {
        return jdbc
                .query(
                        """
                        select piece.ordinal, piece.first_line, piece.content
                        from batch join batch_chunk piece on piece.taxpayer_id = batch.taxpayer_id
                            and piece.batch_id = batch.id and piece.ordinal = batch.next_chunk
                        where batch.taxpayer_id = ? and batch.id = ?""",
                        (row, n) -> new Piece(row.getInt(1), row.getLong(2), row.getBytes(3)),
                        key.taxpayerId().value(),
                        key.id())
                .stream()
                .findFirst();
    }

    /** Keeps the batch from others until the transaction ends; false when the piece was done meanwhile. */
    boolean lock(BatchKey key, Piece piece) {
        return !jdbc.queryForList(
                        "select id from batch where taxpayer_id = ? and id = ? and next_chunk = ? for update",
                        UUID.class,
                        key.taxpayerId().value(),
                        key.id(),
                        piece.ordinal())
                .isEmpty();
    }

    /** Counts a piece as done; the batch is done with its last. */
    void advance(BatchKey key, long issued, long repeated, long refused, Money amount, Instant now) {
        jdbc.update(
                """
                update batch set next_chunk = next_chunk + 1, issued_lines = issued_lines + ?,
                    repeated_lines = repeated_lines + ?, refused_lines = refused_lines + ?, issued_amount = issued_amount + ?,
                    state = case when next_chunk + 1 = chunks then 'DONE' else 'RUNNING' end,
                    finished_at = case when next_chunk + 1 = chunks then ?::timestamptz end
                where taxpayer_id = ? and id = ?""",
                issued,
                repeated,
                refused,
                amount.toBigDecimal(),
                Timestamp.from(now),
                key.taxpayerId().value(),
                key.id());
    }

    Optional<BatchProgress> find(BatchKey key) {
        return jdbc
                .query(
                        PROGRESS + " where taxpayer_id = ? and id = ?",
                        (row, n) -> progress(row),
                        key.taxpayerId().value(),
                        key.id())
                .stream()
                .findFirst();
    }

    List<BatchProgress> list(TaxpayerId taxpayerId, Order order, Cursor after, int limit) {
        return jdbc.query(
                PROGRESS + " where taxpayer_id = ? and " + order.pageBy("id"),
                (row, n) -> progress(row),
                taxpayerId.value(),
                order.after(after),
                limit);
    }

    private static BatchProgress progress(ResultSet row) throws SQLException {
        Timestamp finished = row.getTimestamp(10);
        return new BatchProgress(
                row.getObject(1, UUID.class),
                BatchProgress.State.valueOf(row.getString(2)),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                Money.of(row.getBigDecimal(8)),
                row.getTimestamp(9).toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
