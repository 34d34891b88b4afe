package org.etax.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Order;
import org.etax.platform.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The audit entries of a taxpayer, chained by {@link AuditSeals}: each seal's digest covers the digest before it and every entry
 * since, so that a changed, missing or inserted row shows.
 */
final class AuditTrail {

    static final String COLUMNS = "sequence, at, actor_kind, actor_id, actor_name, capacity, channel, client, action,"
            + " subject_type, subject_id, before_state, after_state, trace_id";

    /** The digest before the first seal. */
    static final byte[] NOTHING_BEFORE = new byte[32];

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Recomputes the chain from its first entry; it must reach what was counted as sealed, so that no end can be cut off. */
    ChainVerification verify(TaxpayerId taxpayerId) {
        long counted = jdbc.sql("select sealed_sequence from journal_counter where taxpayer_id = ?")
                .param(taxpayerId.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
        List<Seal> seals = jdbc.sql("""
                select last_sequence, digest from audit_seal where taxpayer_id = :taxpayerId
                order by first_sequence""")
                .param("taxpayerId", taxpayerId.value())
                .query((row, n) -> new Seal(row.getLong(1), row.getBytes(2)))
                .list();
        byte[] previous = NOTHING_BEFORE;
        long through = 0;
        for (Seal seal : seals) {
            List<Entry> entries = entries(
                    taxpayerId.value(), Order.ASCENDING, through, Math.toIntExact(seal.lastSequence() - through));
            boolean whole = entries.size() == seal.lastSequence() - through
                    && !entries.isEmpty()
                    && entries.getLast().sequence() == seal.lastSequence();
            if (!whole || !MessageDigest.isEqual(digest(previous, entries), seal.digest())) {
                return new ChainVerification(false, through, HexFormat.of().formatHex(previous));
            }
            previous = seal.digest();
            through = seal.lastSequence();
        }
        return new ChainVerification(through >= counted, through, HexFormat.of().formatHex(previous));
    }

    Page<Entry> page(TaxpayerId taxpayerId, Order order, Cursor after, int limit) {
        List<Entry> oneMore = entries(taxpayerId.value(), order, order.afterNumber(after), limit + 1);
        return Page.of(oneMore, limit, entry -> Cursor.of(entry.sequence()));
    }

    private List<Entry> entries(String taxpayerId, Order order, long after, int limit) {
        return jdbc.sql("select " + COLUMNS + " from audit_entry where taxpayer_id = ? and " + order.pageBy("sequence"))
                .param(taxpayerId)
                .param(after)
                .param(limit)
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
    static byte[] digest(byte[] previous, List<Entry> entries) {
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

    private record Seal(long lastSequence, byte[] digest) {}

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
