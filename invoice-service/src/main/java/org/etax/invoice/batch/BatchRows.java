package org.etax.invoice.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Order;
import org.etax.platform.progress.JobKey;
import org.etax.platform.progress.JobState;
import org.etax.platform.progress.JobStates;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of batches and their pieces. */
@Repository
class BatchRows implements JobStates {

    private static final String COLUMNS = """
            id, state, bytes, lines, issued_lines, repeated_lines, refused_lines, issued_amount, received_at, finished_at""";
    private static final String PROGRESS = "select " + COLUMNS + " from batch";

    private final JdbcTemplate jdbc;

    BatchRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void open(JobKey key, Instant receivedAt, Instant expiresAt) {
        jdbc.update(
                "insert into batch (taxpayer_id, id, state, received_at, expires_at) values (?, ?, 'RECEIVING', ?, ?)",
                key.taxpayerId().value(),
                key.id(),
                Timestamp.from(receivedAt),
                Timestamp.from(expiresAt));
    }

    /** Keeps a piece, in the place of what there was of it before. */
    void add(JobKey key, Piece piece) {
        jdbc.update("""
                insert into batch_chunk (taxpayer_id, batch_id, ordinal, first_line, content) values (?, ?, ?, ?, ?)
                on conflict (taxpayer_id, batch_id, ordinal) do update set content = excluded.content""", key.taxpayerId().value(), key.id(), piece.ordinal(), piece.firstLine(), piece.content());
    }

    /** The file is complete: it may be worked. */
    void release(JobKey key, UploadedFile file, int pieces) {
        jdbc.update("""
                update batch set state = 'WAITING', bytes = ?, lines = ?, chunks = ?, digest_state = null, expires_at = null
                where taxpayer_id = ? and id = ?""", file.bytes(), file.lines(), pieces, key.taxpayerId().value(), key.id());
        jdbc.update(
                "delete from batch_chunk where taxpayer_id = ? and batch_id = ? and ordinal >= ?",
                key.taxpayerId().value(),
                key.id(),
                pieces);
    }

    void discard(JobKey key) {
        jdbc.update(
                "delete from batch where taxpayer_id = ? and id = ? and state = 'RECEIVING'",
                key.taxpayerId().value(),
                key.id());
    }

    /** Throws away the files that nobody has gone on with. */
    void discardAbandoned(Instant now) {
        jdbc.update(
                "delete /* cross-taxpayer */ from batch where state = 'RECEIVING' and expires_at < ?",
                Timestamp.from(now));
    }

    /** The oldest unfinished batch of each taxpayer: one turn each, however many lines or batches somebody has. */
    List<JobKey> turns() {
        return jdbc.query("""
                select /* cross-taxpayer */ distinct on (taxpayer_id) taxpayer_id, id from batch
                where state in ('WAITING', 'RUNNING') order by taxpayer_id, received_at, id""", (row, n) -> new JobKey(new TaxpayerId(row.getString(1)), row.getObject(2, UUID.class)));
    }

    Optional<Piece> nextPiece(JobKey key) {
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

    /**
     * Keeps the batch from others until the transaction ends.
     *
     * @return how many lines were refused before; empty when the piece was done meanwhile
     */
    Optional<Long> lock(JobKey key, Piece piece) {
        return jdbc
                .queryForList(
                        "select refused_lines from batch where taxpayer_id = ? and id = ? and next_chunk = ? for update",
                        Long.class,
                        key.taxpayerId().value(),
                        key.id(),
                        piece.ordinal())
                .stream()
                .findFirst();
    }

    /** A piece that is done is not needed again. */
    void forget(JobKey key, Piece piece) {
        jdbc.update(
                "delete from batch_chunk where taxpayer_id = ? and batch_id = ? and ordinal = ?",
                key.taxpayerId().value(),
                key.id(),
                piece.ordinal());
    }

    /** Counts a piece as done; the batch is done with its last. */
    void advance(JobKey key, long issued, long repeated, long refused, Money amount, Instant now) {
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

    Optional<BatchProgress> find(JobKey key) {
        return jdbc
                .query(
                        PROGRESS + " where taxpayer_id = ? and id = ?",
                        (row, n) -> progress(row),
                        key.taxpayerId().value(),
                        key.id())
                .stream()
                .findFirst();
    }

    @Override
    public Map<JobKey, JobState> read(Set<JobKey> keys) {
        Map<JobKey, JobState> states = new HashMap<>();
        jdbc.query(
                "select /* cross-taxpayer */ " + COLUMNS + ", taxpayer_id from batch"
                        + " where (taxpayer_id, id) in (select * from unnest(?::text[], ?::uuid[]))",
                row -> {
                    BatchProgress progress = progress(row);
                    states.put(new JobKey(new TaxpayerId(row.getString(11)), progress.batchId()), progress.watched());
                },
                keys.stream().map(key -> key.taxpayerId().value()).toArray(String[]::new),
                keys.stream().map(JobKey::id).toArray(UUID[]::new));
        return states;
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
