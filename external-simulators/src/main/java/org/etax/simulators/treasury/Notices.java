package org.etax.simulators.treasury;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.etax.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Notices to the bureau, stored in the transaction of what they tell. */
@Repository
class Notices {

    private static final Duration BEHIND = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Notices(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A notice that is due.
     *
     * @param noticeId the same at every attempt
     * @param body exact bytes
     * @param createdAt when it was stored
     * @param copies how often it is still to be delivered
     * @param attempts how often it failed
     */
    record Due(UUID noticeId, byte[] body, Instant createdAt, int copies, int attempts) {}

    private record Message(UUID noticeId, Instant sentAt, Debit debit) {}

    /** Stores the notice of a debit's new status, bent by the debit's faults. */
    void announce(StoredDebit stored, Instant now) {
        boolean reordered = stored.has(TreasuryFault.NOTICES_REORDERED);
        Debit debit = stored.debit();
        if (stored.has(TreasuryFault.NOTICES_LOST) || (reordered && debit.status() == Debit.Status.COLLECTED)) {
            return;
        }
        Instant due = now.plus(stored.noticeDelay());
        add(stored, debit, now, due);
        if (reordered && debit.status() == Debit.Status.IN_TREASURY) {
            add(stored, debit.beforeEntry(), now, due.plus(BEHIND));
        }
    }

    private void add(StoredDebit stored, Debit debit, Instant now, Instant due) {
        UUID id = Ids.next();
        jdbc.sql(
                        "insert into treasury_notice (notice_id, tax_ticket_number, body, created_at, due_at, copies, attempts)"
                                + " values (?, ?, ?, ?, ?, ?, 0)")
                .params(
                        id,
                        debit.taxTicketNumber(),
                        json.writeValueAsBytes(new Message(id, now, debit)),
                        now.atOffset(ZoneOffset.UTC),
                        due.atOffset(ZoneOffset.UTC),
                        stored.has(TreasuryFault.NOTICES_DUPLICATED) ? 3 : 1)
                .update();
    }

    /** At most one notice of each debit, so that they arrive in order unless told otherwise. */
    List<Due> due(Instant now, int limit) {
        return jdbc.sql("select distinct on (tax_ticket_number) notice_id, body, created_at, copies, attempts"
                        + " from treasury_notice where due_at <= ?"
                        + " order by tax_ticket_number, due_at, notice_id limit ?")
                .params(now.atOffset(ZoneOffset.UTC), limit)
                .query((row, index) -> new Due(
                        row.getObject("notice_id", UUID.class),
                        row.getBytes("body"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getInt("copies"),
                        row.getInt("attempts")))
                .list();
    }

    /** The bureau answered; the next copy, if any, is due at once. */
    void answered(UUID noticeId, int status) {
        jdbc.sql("update treasury_notice set answer = :status, copies = copies - 1,"
                        + " due_at = case when copies > 1 then due_at end where notice_id = :id")
                .param("status", status)
                .param("id", noticeId)
                .update();
    }

    void retryAt(UUID noticeId, Instant due) {
        jdbc.sql("update treasury_notice set attempts = attempts + 1, due_at = ? where notice_id = ?")
                .params(due.atOffset(ZoneOffset.UTC), noticeId)
                .update();
    }

    void giveUp(UUID noticeId) {
        jdbc.sql("update treasury_notice set due_at = null where notice_id = ?")
                .param(noticeId)
                .update();
    }
}
