package org.etax.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The audit entries of a taxpayer, chained: each seal's digest covers the digest before it and every entry since, so that a
 * changed, missing or inserted row shows.
 */
final class AuditTrail {

    static final String COLUMNS = "sequence, at, actor_kind, actor_id, actor_name, capacity, channel, client, action,"
            + " subject_type, subject_id, before_state, after_state, trace_id";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Seals what is not sealed yet; the entries before a gap only, and never the same entries twice. */
    void seal(String taxpayerId) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("select 1 from journal_counter where taxpayer_id = :taxpayerId for update")
                    .param("taxpayerId", taxpayerId)
                    .query(Integer.class)
                    .optional();
            Seal last = lastSeal(taxpayerId);
            List<Entry> entries = entries(taxpayerId, last.lastSequence(), 1_000);
            if (!entries.isEmpty()) {
                jdbc.sql("""
                        with counted as (update journal_counter set sealed_sequence = :last where taxpayer_id = :taxpayerId)
                        insert into audit_seal (taxpayer_id, last_sequence, first_sequence, digest, sealed_at)
                        values (:taxpayerId, :last, :first, :digest, :at)""")
                        .param("taxpayerId", taxpayerId)
                        .param("last", entries.getLast().sequence())
                        .param("first", last.lastSequence() + 1)
                        .param("digest", digest(last.digest(), entries))
                        .param("at", Timestamp.from(clock.instant()))
                        .update();
            }
        });
    }

    /** Looks at the counters of the next taxpayers after the given one, in the order of their key. */
    Walk walk(String after, int limit) {
        return jdbc.sql("""
                /* cross-taxpayer */ with page as (
                    select taxpayer_id, audit_sequence > sealed_sequence as unsealed from journal_counter
                    where taxpayer_id > :after order by taxpayer_id limit :limit)
                select coalesce(max(taxpayer_id), ''), count(*),
                    coalesce(array_agg(taxpayer_id) filter (where unsealed), '{}') from page""")
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new Walk(row.getInt(2) < limit ? "" : row.getString(1), List.of((String[])
                        row.getArray(3).getArray())))
                .single();
    }

    /** Recomputes the chain from its first entry. */
    ChainVerification verify(TaxpayerId taxpayerId) {
        List<Seal> seals = jdbc.sql("""
                select first_sequence, last_sequence, digest from audit_seal where taxpayer_id = :taxpayerId
                order by last_sequence""")
                .param("taxpayerId", taxpayerId.value())
                .query((row, n) -> new Seal(row.getLong(1), row.getLong(2), row.getBytes(3)))
                .list();
        byte[] previous = new byte[32];
        long through = 0;
        for (Seal seal : seals) {
            List<Entry> entries = entries(taxpayerId.value(), through, Math.toIntExact(seal.lastSequence() - through));
            boolean whole = entries.size() == seal.lastSequence() - through
                    && !entries.isEmpty()
                    && entries.getLast().sequence() == seal.lastSequence();
            if (!whole || !MessageDigest.isEqual(digest(previous, entries), seal.digest())) {
                return new ChainVerification(false, through, HexFormat.of().formatHex(previous));
            }
            previous = seal.digest();
            through = seal.lastSequence();
        }
        return new ChainVerification(true, through, HexFormat.of().formatHex(previous));
    }

    Page<Entry> page(TaxpayerId taxpayerId, Cursor after, int limit) {
        return Page.of(
                entries(taxpayerId.value(), after.number(), limit + 1), limit, entry -> Cursor.of(entry.sequence()));
    }

    private Seal lastSeal(String taxpayerId) {
        return jdbc.sql("""
                select first_sequence, last_sequence, digest from audit_seal where taxpayer_id = :taxpayerId
                order by last_sequence desc limit 1""")
                .param("taxpayerId", taxpayerId)
                .query((row, n) -> new Seal(row.getLong(1), row.getLong(2), row.getBytes(3)))
                .optional()
                .orElse(new Seal(0, 0, new byte[32]));
    }

    private List<Entry> entries(String taxpayerId, long after, int limit) {
        return jdbc.sql("select " + COLUMNS + " from audit_entry where taxpayer_id = :taxpayerId and sequence > :after"
                        + " order by sequence limit :limit")
                .param("taxpayerId", taxpayerId)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> entry(row))
                .list();
    }

    /** Reads a row that has the {@link #COLUMNS}. */
    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("sequence"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor_kind"),
                row.getString("actor_id"),
                row.getString("actor_name"),
                row.getString("capacity"),
                row.getString("channel"),
                row.getString("client"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("before_state"),
                row.getString("after_state"),
                row.getString("trace_id"));
    }

    /** SHA-256 over the digest before and each field in order, its length in front, so that fields cannot run together. */
    private static byte[] digest(byte[] previous, List<Entry> entries) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(previous);
            for (Entry entry : entries) {
                for (Object field : entry.fields()) {
                    byte[] bytes = Objects.toString(field, "").getBytes(StandardCharsets.UTF_8);
                    sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                    sha.update(bytes);
                }
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param next where the next walk goes on from; empty at the end, which is also the start
     * @param unsealed taxpayers with unsealed entries
     */
    record Walk(String next, List<String> unsealed) {}

    private record Seal(long firstSequence, long lastSequence, byte[] digest) {}

    /**
     * @param intact whether every sealed entry is as it was sealed
     * @param sealedThrough the last entry known to be intact
     * @param digest of the chain up to there, hexadecimal
     */
    record ChainVerification(boolean intact, long sealedThrough, String digest) {}

    /** One audit entry as stored; see the table of the same name. */
    record Entry(
            long sequence,
            Instant at,
            String actorKind,
            String actorId,
            String actorName,
            String capacity,
            String channel,
            String client,
            String action,
            String subjectType,
            String subjectId,
            @Nullable String before,
            @Nullable String after,
            @Nullable String traceId) {

        List<@Nullable Object> fields() {
            return java.util.Arrays.asList(
                    sequence,
                    at,
                    actorKind,
                    actorId,
                    actorName,
                    capacity,
                    channel,
                    client,
                    action,
                    subjectType,
                    subjectId,
                    before,
                    after,
                    traceId);
        }
    }
}
