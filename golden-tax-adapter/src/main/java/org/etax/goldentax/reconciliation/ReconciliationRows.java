package org.etax.goldentax.reconciliation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.CoreSynchronised.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reconciliations and their differences. */
@Repository
class ReconciliationRows {

    private final JdbcClient jdbc;

    ReconciliationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ReconciliationView run, String requestedBy) {
        jdbc.sql("""
                insert into reconciliation (id, day, domain, state, owner_count, owner_sum, adapter_count, adapter_sum,
                    core_count, core_sum, under_way, requested_by, started_at, finished_at)
                values (:id, :day, :domain, :state, :ownerCount, :ownerSum, :adapterCount, :adapterSum, :coreCount,
                    :coreSum, :underWay, :by, :at, :finished)""")
                .param("id", run.id())
                .param("day", run.day())
                .param("domain", run.domain().name())
                .param("state", run.state().name())
                .param("ownerCount", run.ownerCount())
                .param("ownerSum", run.ownerSum().toBigDecimal())
                .param("adapterCount", run.adapterCount())
                .param("adapterSum", run.adapterSum().toBigDecimal())
                .param("coreCount", run.coreCount())
                .param("coreSum", run.coreSum().toBigDecimal())
                .param("underWay", run.underWay())
                .param("by", requestedBy)
                .param("at", Timestamp.from(run.startedAt()))
                .param("finished", time(run.finishedAt()), Types.TIMESTAMP)
                .update();
    }

    void finish(UUID id, ReconciliationView.State state, Instant at) {
        jdbc.sql("update reconciliation set state = ?, finished_at = ? where id = ?")
                .params(state.name(), Timestamp.from(at), id)
                .update();
    }

    /** Adds a difference or renews what is known of it. */
    void put(UUID runId, DifferenceView found) {
        jdbc.sql("""
                insert into reconciliation_difference (reconciliation_id, object_id, kind, holder_id, owner_version,
                    owner_amount, adapter_version, adapter_amount, core_version, core_amount, outcome)
                values (:run, :object, :kind, :holder, :ownerVersion, :ownerAmount, :version, :amount, :coreVersion,
                    :coreAmount, :outcome)
                on conflict (reconciliation_id, object_id) do update set kind = excluded.kind, outcome = excluded.outcome,
                    core_version = excluded.core_version, core_amount = excluded.core_amount""")
                .param("run", runId)
                .param("object", found.objectId())
                .param("kind", found.kind().name())
                .param(
                        "holder",
                        found.taxpayerId() == null ? null : found.taxpayerId().value(),
                        Types.VARCHAR)
                .param("ownerVersion", found.ownerVersion(), Types.BIGINT)
                .param("ownerAmount", decimal(found.ownerAmount()), Types.NUMERIC)
                .param("version", found.adapterVersion(), Types.BIGINT)
                .param("amount", decimal(found.adapterAmount()), Types.NUMERIC)
                .param("coreVersion", found.coreVersion(), Types.BIGINT)
                .param("coreAmount", decimal(found.coreAmount()), Types.NUMERIC)
                .param("outcome", found.outcome().name())
                .update();
    }

    /** What was sent again and is not found different any more is repaired. */
    void repaired(UUID runId) {
        jdbc.sql("update reconciliation_difference set outcome = 'REPAIRED'"
                        + " where reconciliation_id = ? and outcome = 'RESENT'")
                .param(runId)
                .update();
    }

    boolean hasOpen(UUID runId) {
        return jdbc.sql("select exists (select 1 from reconciliation_difference"
                        + " where reconciliation_id = ? and outcome = 'OPEN')")
                .param(runId)
                .query(Boolean.class)
                .single();
    }

    /** The latest day that was reconciled by somebody. */
    Optional<LocalDate> lastDay(Subject domain, String requestedBy) {
        return jdbc.sql("select max(day) from reconciliation where domain = ? and requested_by = ?")
                .params(domain.name(), requestedBy)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    boolean exists(LocalDate day, Subject domain) {
        return jdbc.sql("select exists (select 1 from reconciliation where day = ? and domain = ?)")
                .params(day, domain.name())
                .query(Boolean.class)
                .single();
    }

    List<ReconciliationView> repairing() {
        return jdbc.sql("select * from reconciliation where state = 'REPAIRING' order by id limit 100")
                .query(ReconciliationRows::view)
                .list();
    }

    List<ReconciliationView> after(UUID after, int limit) {
        return jdbc.sql("select * from reconciliation where id > ? order by id limit ?")
                .params(after, limit)
                .query(ReconciliationRows::view)
                .list();
    }

    Optional<ReconciliationView> find(UUID id) {
        return jdbc.sql("select * from reconciliation where id = ?")
                .param(id)
                .query(ReconciliationRows::view)
                .optional();
    }

    List<DifferenceView> differences(UUID runId, UUID after, int limit) {
        return jdbc.sql("select * from reconciliation_difference where reconciliation_id = ? and object_id > ?"
                        + " order by object_id limit ?")
                .params(runId, after, limit)
                .query(ReconciliationRows::difference)
                .list();
    }

    private static ReconciliationView view(ResultSet row, int number) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new ReconciliationView(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                Subject.valueOf(row.getString("domain")),
                ReconciliationView.State.valueOf(row.getString("state")),
                row.getLong("owner_count"),
                Money.of(row.getBigDecimal("owner_sum")),
                row.getLong("adapter_count"),
                Money.of(row.getBigDecimal("adapter_sum")),
                row.getLong("core_count"),
                Money.of(row.getBigDecimal("core_sum")),
                row.getLong("under_way"),
                row.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant());
    }

    private static DifferenceView difference(ResultSet row, int number) throws SQLException {
        String holder = row.getString("holder_id");
        return new DifferenceView(
                row.getObject("object_id", UUID.class),
                Difference.Kind.valueOf(row.getString("kind")),
                holder == null ? null : new TaxpayerId(holder),
                row.getObject("owner_version", Long.class),
                money(row.getBigDecimal("owner_amount")),
                row.getObject("adapter_version", Long.class),
                money(row.getBigDecimal("adapter_amount")),
                row.getObject("core_version", Long.class),
                money(row.getBigDecimal("core_amount")),
                DifferenceView.Outcome.valueOf(row.getString("outcome")));
    }

    private static @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.of(amount);
    }

    private static @Nullable BigDecimal decimal(@Nullable Money amount) {
        return amount == null ? null : amount.toBigDecimal();
    }

    private static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
