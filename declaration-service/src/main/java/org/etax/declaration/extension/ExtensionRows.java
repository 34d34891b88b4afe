package org.etax.declaration.extension;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etax.kernel.TaxAuthority;
import org.etax.kernel.TaxPeriod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code deadline_extension}. */
@Component
class ExtensionRows {

    private final JdbcClient jdbc;

    ExtensionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a proposal; false when the proposer has used the key before. */
    boolean insert(DeadlineExtension extension, String key, byte[] fingerprint) {
        Proposal proposal = extension.proposal();
        Officer officer = extension.proposedBy();
        return jdbc.sql("""
                        insert into deadline_extension (id, command_key, fingerprint, form, period, original_due_on, due_on, authority,
                            region, industry, reason_zh, reason_en, notice_number, state, proposed_by, proposer_name,
                            proposer_authority, proposed_at)
                        values (:id, :key, :fingerprint, :form, :period, :original, :dueOn, :authority, :region, :industry, :zh, :en,
                            :notice, 'PROPOSED', :by, :name, :of, :at)
                        on conflict (proposed_by, command_key) do nothing""")
                        .param("id", extension.id())
                        .param("key", key)
                        .param("fingerprint", fingerprint)
                        .param("form", proposal.form())
                        .param("period", proposal.period().toString())
                        .param("original", proposal.originalDueOn())
                        .param("dueOn", proposal.dueOn())
                        .param("authority", proposal.cohort().authority().code())
                        .param("region", proposal.cohort().region())
                        .param("industry", proposal.cohort().industry())
                        .param("zh", extension.reason().zh())
                        .param("en", extension.reason().en())
                        .param("notice", extension.reason().noticeNumber())
                        .param("by", officer.account())
                        .param("name", officer.name())
                        .param("of", officer.authority().code())
                        .param("at", Timestamp.from(extension.proposedAt()))
                        .update()
                == 1;
    }

    /** The proposal that an officer made under a key. */
    Kept kept(String proposer, String key) {
        return jdbc.sql("select * from deadline_extension where proposed_by = :by and command_key = :key")
                .param("by", proposer)
                .param("key", key)
                .query((row, n) -> new Kept(extension(row), row.getBytes("fingerprint")))
                .single();
    }

    /** @param fingerprint of the request that made it */
    record Kept(DeadlineExtension extension, byte[] fingerprint) {}

    Optional<DeadlineExtension> find(UUID id) {
        return jdbc.sql("select * from deadline_extension where id = :id")
                .param("id", id)
                .query((row, n) -> extension(row))
                .optional();
    }

    /** Those of the authorities that stand in the subtree or above, oldest first. */
    List<DeadlineExtension> page(TaxAuthority authority, List<ExtensionState> states, UUID after, int limit) {
        return jdbc.sql("""
                        select * from deadline_extension
                        where id > :after and state = any (:states)
                            and (authority like :subtree || '%' or :own like regexp_replace(authority, '(00)+$', '') || '%')
                        order by id limit :limit""")
                .param("after", after)
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .param("subtree", authority.subtree())
                .param("own", authority.code())
                .param("limit", limit)
                .query((row, n) -> extension(row))
                .list();
    }

    /** Every extension that holds for periods whose calendar deadline is not longer ago. */
    List<DeadlineExtension> approvedSince(LocalDate originalDueOn) {
        return jdbc.sql("select * from deadline_extension where state = 'APPROVED' and original_due_on >= :day")
                .param("day", originalDueOn)
                .query((row, n) -> extension(row))
                .list();
    }

    /** Ends the waiting; false when somebody was quicker. */
    boolean decide(UUID id, ExtensionState state, Decision decision) {
        return jdbc.sql("""
                        update deadline_extension set state = :state, decided_by = :by, decider_name = :name,
                            decider_authority = :of, decided_at = :at, decision_reason = :reason,
                            next_pass_at = case when :state = 'APPROVED' then now() end
                        where id = :id and state = 'PROPOSED'""")
                        .param("id", id)
                        .param("state", state.name())
                        .param("by", decision.by().account())
                        .param("name", decision.by().name())
                        .param("of", decision.by().authority().code())
                        .param("at", Timestamp.from(decision.at()))
                        .param("reason", decision.reason())
                        .update()
                == 1;
    }

    /** The next approved extension whose taxpayers' own records are to be written. */
    Optional<DeadlineExtension> due() {
        return jdbc.sql("""
                        select * from deadline_extension
                        where state = 'APPROVED' and next_pass_at <= now() order by next_pass_at, id limit 1""").query((row, n) -> extension(row)).optional();
    }

    /** The walk has come this far; nothing changes when another process has gone on with it. */
    void advance(DeadlineExtension extension, String after, long applied) {
        jdbc.sql("""
                        update deadline_extension set applied_after = :after, applied = applied + :applied
                        where id = :id and pass = :pass and applied_after = :before""")
                .param("id", extension.id())
                .param("pass", extension.progress().pass())
                .param("before", extension.progress().after())
                .param("after", after)
                .param("applied", applied)
                .update();
    }

    /** A walk is over; the next begins when every transaction that runs now is over. */
    void endPass(DeadlineExtension extension, long applied, int seconds) {
        jdbc.sql("""
                        update deadline_extension set applied_after = '', applied = applied + :applied, pass = pass + 1,
                            next_pass_at = case when pass + 1 < :passes then now() + make_interval(secs => :seconds) end
                        where id = :id and pass = :pass and applied_after = :before""")
                .param("id", extension.id())
                .param("pass", extension.progress().pass())
                .param("before", extension.progress().after())
                .param("applied", applied)
                .param("passes", DeadlineExtension.PASSES)
                .param("seconds", seconds)
                .update();
    }

    private static DeadlineExtension extension(ResultSet row) throws SQLException {
        Proposal proposal = new Proposal(
                row.getString("form"),
                TaxPeriod.parse(row.getString("period")),
                row.getObject("original_due_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                new Cohort(
                        new TaxAuthority(row.getString("authority")),
                        row.getString("region"),
                        row.getString("industry")));
        return new DeadlineExtension(
                row.getObject("id", UUID.class),
                proposal,
                new Reason(row.getString("reason_zh"), row.getString("reason_en"), row.getString("notice_number")),
                ExtensionState.valueOf(row.getString("state")),
                officer(row, "proposed_by", "proposer_name", "proposer_authority"),
                instant(row, "proposed_at"),
                row.getString("decided_by") == null
                        ? null
                        : new Decision(
                                officer(row, "decided_by", "decider_name", "decider_authority"),
                                instant(row, "decided_at"),
                                row.getString("decision_reason")),
                new DeadlineExtension.Progress(
                        row.getInt("pass"), row.getString("applied_after"), row.getLong("applied")));
    }

    private static Officer officer(ResultSet row, String account, String name, String authority) throws SQLException {
        return new Officer(row.getString(account), row.getString(name), new TaxAuthority(row.getString(authority)));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
