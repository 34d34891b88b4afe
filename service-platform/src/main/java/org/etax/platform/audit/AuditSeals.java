package org.etax.platform.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the seals of audit entries, for many taxpayers in one transaction. A seal begins where the one before ended, and of two
 * with one beginning the database takes the first: so instances need no lock against each other, and never seal an entry twice.
 */
final class AuditSeals {

    /** What a transaction seals at most: enough to share its commit, few enough that nobody waits for its locks. */
    private static final int TAXPAYERS = 100;

    private static final int ENTRIES = 1_000;

    private static final String UNSEALED = """
            /* cross-taxpayer */ select counter.taxpayer_id, seal.last_sequence, seal.digest, entry.* from journal_counter counter
            left join lateral (
                select last_sequence, digest from audit_seal where audit_seal.taxpayer_id = counter.taxpayer_id
                order by first_sequence desc limit 1) seal on true
            join lateral (
                select %s from audit_entry where audit_entry.taxpayer_id = counter.taxpayer_id
                and sequence > coalesce(seal.last_sequence, 0)) entry on true
            where counter.taxpayer_id = any(?) order by counter.taxpayer_id, entry.sequence limit ?""".formatted(AuditTrail.COLUMNS);

    private static final String SEAL = """
            with seal as (
                insert into audit_seal (taxpayer_id, first_sequence, last_sequence, digest, sealed_at) values (?, ?, ?, ?, ?)
                on conflict (taxpayer_id, first_sequence) do nothing returning last_sequence)
            update journal_counter set sealed_sequence = seal.last_sequence from seal where taxpayer_id = ?""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AuditSeals(JdbcTemplate jdbc, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Seals everything of these taxpayers that was committed before. */
    void seal(Collection<String> taxpayerIds) {
        List<String> ids = taxpayerIds.stream().sorted().toList();
        for (int from = 0; from < ids.size(); from += TAXPAYERS) {
            List<String> page = ids.subList(from, Math.min(ids.size(), from + TAXPAYERS));
            boolean more = true;
            while (more) {
                more = sealSome(page) == ENTRIES;
            }
        }
    }

    /** Looks at the counters of the next taxpayers after the given one, in the order of their key. */
    Walk walk(String after, int limit) {
        return jdbc.queryForObject(
                """
                /* cross-taxpayer */ with page as (
                    select taxpayer_id, audit_sequence > sealed_sequence as unsealed from journal_counter
                    where taxpayer_id > ? order by taxpayer_id limit ?)
                select coalesce(max(taxpayer_id), ''), count(*),
                    coalesce(array_agg(taxpayer_id) filter (where unsealed), '{}') from page""",
                (row, n) -> new Walk(row.getInt(2) < limit ? "" : row.getString(1), List.of((String[])
                        row.getArray(3).getArray())),
                after,
                limit);
    }

    /** The entries that a transaction saw have no gaps: a taxpayer's are numbered under a lock held until their commit. */
    private int sealSome(List<String> taxpayerIds) {
        Map<String, Unsealed> unsealed = new LinkedHashMap<>();
        jdbc.query(
                UNSEALED,
                row -> {
                    long sealed = row.getLong(2);
                    byte[] digest = row.getBytes(3);
                    unsealed.computeIfAbsent(row.getString(1), id -> new Unsealed(sealed, digest, new ArrayList<>()))
                            .entries()
                            .add(AuditTrail.entry(row));
                },
                taxpayerIds.toArray(String[]::new),
                ENTRIES);
        if (!unsealed.isEmpty()) {
            Timestamp now = Timestamp.from(clock.instant());
            List<Object[]> seals = unsealed.entrySet().stream()
                    .map(of -> of.getValue().seal(of.getKey(), now))
                    .toList();
            transactions.executeWithoutResult(status -> jdbc.batchUpdate(SEAL, seals));
        }
        return unsealed.values().stream().mapToInt(of -> of.entries().size()).sum();
    }

    /**
     * @param next where the next walk goes on from; empty at the end, which is also the start
     * @param unsealed taxpayers with unsealed entries
     */
    record Walk(String next, List<String> unsealed) {}

    /** What follows a taxpayer's last seal. */
    private record Unsealed(long sealedThrough, byte @Nullable [] digest, List<AuditTrail.Entry> entries) {

        private Object[] seal(String taxpayerId, Timestamp now) {
            byte[] before = digest == null ? AuditTrail.NOTHING_BEFORE : digest;
            return new Object[] {
                taxpayerId,
                sealedThrough + 1,
                entries.getLast().sequence(),
                AuditTrail.digest(before, entries),
                now,
                taxpayerId
            };
        }
    }
}
