package org.etax.invoice.export;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.progress.JobKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of exports, as those see them who write them. Whoever claims an export begins a new attempt; what an earlier one
 * still writes has no effect. Time is the database's own, as with leases.
 */
@Repository
class ExportWorkRows {

    /** How long a writer that says nothing keeps its claim. */
    static final Duration CLAIM = Duration.ofSeconds(20);

    private static final TypeReference<Map<String, String>> FILTERS = new TypeReference<>() {};
    private static final String MINE = " where taxpayer_id = ? and id = ? and attempt = ? and state = 'RUNNING'";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    ExportWorkRows(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Takes an export that nobody writes: the oldest of the taxpayer that was served the longest time ago. */
    Optional<ExportClaim> claim() {
        return jdbc
                .query("""
                        select /* cross-taxpayer */ taxpayer_id, id from list_export
                        where state in ('WAITING', 'RUNNING') and claimed_until < now()
                        order by (select max(served.claimed_until) from list_export served
                            where served.taxpayer_id = list_export.taxpayer_id), requested_at, id limit 1""", (row, n) -> new JobKey(new TaxpayerId(row.getString(1)), row.getObject(2, UUID.class)))
                .stream()
                .findFirst()
                .flatMap(this::claim);
    }

    private Optional<ExportClaim> claim(JobKey key) {
        return jdbc
                .query(
                        """
                        update list_export set state = 'RUNNING', attempt = attempt + 1, written_rows = 0,
                            claimed_until = now() + make_interval(secs => ?)
                        where taxpayer_id = ? and id = ? and state in ('WAITING', 'RUNNING') and claimed_until < now()
                        returning attempt, list, filters""",
                        (row, n) -> new ExportClaim(
                                key, row.getInt(1), row.getString(2), json.readValue(row.getString(3), FILTERS)),
                        CLAIM.toSeconds(),
                        key.taxpayerId().value(),
                        key.id())
                .stream()
                .findFirst();
    }

    void begin(ExportClaim claim, long totalRows) {
        jdbc.update(
                "update list_export set total_rows = ?" + MINE,
                totalRows,
                claim.key().taxpayerId().value(),
                claim.key().id(),
                claim.attempt());
    }

    /** Says how far the writing is and keeps the claim; false when it is lost. */
    boolean progress(ExportClaim claim, long rows) {
        return jdbc.update(
                        "update list_export set written_rows = ?, claimed_until = now() + make_interval(secs => ?)"
                                + MINE,
                        rows,
                        CLAIM.toSeconds(),
                        claim.key().taxpayerId().value(),
                        claim.key().id(),
                        claim.attempt())
                > 0;
    }

    void addPart(ExportClaim claim, int ordinal, byte[] content) {
        jdbc.update(
                "insert into list_export_part (taxpayer_id, export_id, attempt, ordinal, content) values (?, ?, ?, ?, ?)",
                claim.key().taxpayerId().value(),
                claim.key().id(),
                claim.attempt(),
                ordinal,
                content);
    }

    void finish(ExportClaim claim, long bytes, Instant now, Instant expiresAt) {
        jdbc.update(
                "update list_export set state = 'READY', bytes = ?, finished_at = ?, expires_at = ?" + MINE,
                bytes,
                Timestamp.from(now),
                Timestamp.from(expiresAt),
                claim.key().taxpayerId().value(),
                claim.key().id(),
                claim.attempt());
    }

    /** Keeps the newest files of the taxpayer, and no more. */
    void expireBeyond(TaxpayerId taxpayerId, int most, Instant now) {
        jdbc.update("""
                update list_export set state = 'EXPIRED', expires_at = ? where taxpayer_id = ? and state = 'READY' and id not in (
                    select id from list_export where taxpayer_id = ? and state = 'READY' order by id desc limit ?)""", Timestamp.from(now), taxpayerId.value(), taxpayerId.value(), most);
    }

    /** Gives the claim back: another may begin at once. */
    void release(ExportClaim claim) {
        jdbc.update(
                "update list_export set state = 'WAITING', claimed_until = '-infinity'" + MINE,
                claim.key().taxpayerId().value(),
                claim.key().id(),
                claim.attempt());
    }

    void fail(ExportClaim claim, Instant now) {
        jdbc.update(
                "update list_export set state = 'FAILED', finished_at = ?" + MINE,
                Timestamp.from(now),
                claim.key().taxpayerId().value(),
                claim.key().id(),
                claim.attempt());
    }

    /** Throws away files that are too old and parts of attempts that came to nothing, and forgets what is long past. */
    void tidy(Instant now, Instant forgotten) {
        jdbc.update(
                "update /* cross-taxpayer */ list_export set state = 'EXPIRED' where state = 'READY' and expires_at < ?",
                Timestamp.from(now));
        jdbc.update("""
                delete /* cross-taxpayer */ from list_export_part part using list_export export
                where export.taxpayer_id = part.taxpayer_id and export.id = part.export_id
                    and (export.state in ('EXPIRED', 'FAILED') or part.attempt < export.attempt)""");
        jdbc.update(
                "delete /* cross-taxpayer */ from list_export where state in ('EXPIRED', 'FAILED') and requested_at < ?",
                Timestamp.from(forgotten));
    }
}
