package org.etax.platform.write;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the writes of the running transaction whose outcome nobody waits for, and sends them together when it is about to
 * commit, in the order in which they were added: one round trip instead of one for each. So what a constraint refuses shows
 * at the end of the transaction. Whoever reads such rows again within it flushes first.
 */
public final class DeferredWrites {

    /** Synchronisations that add writes when the transaction is about to commit must come before this. */
    public static final int ORDER = Ordered.LOWEST_PRECEDENCE;

    private final JdbcTemplate jdbc;

    DeferredWrites(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a write to the running transaction. */
    public void add(Write write) {
        pending().writes.add(write);
    }

    /** Begins to keep writes, so that those added at the very end of the transaction are sent too. */
    public void expect() {
        pending();
    }

    /**
     * Sends what was added so far.
     *
     * @throws RuntimeException the refusal of the first write that changed no row but must
     * @throws org.springframework.dao.DataAccessException what the database refuses with
     */
    public void flush() {
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending != null && !pending.writes.isEmpty()) {
            List<Write> writes = List.copyOf(pending.writes);
            pending.writes.clear();
            send(writes);
        }
    }

    private Pending pending() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("writes are deferred inside a transaction only");
        }
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        return pending;
    }

    /** The driver sends statements of one text, parted by semicolons, without waiting in between. */
    private void send(List<Write> writes) {
        String sql = writes.stream().map(Write::sql).collect(Collectors.joining(";\n"));
        jdbc.execute(sql, (PreparedStatementCallback<@Nullable Void>) statement -> {
            int position = 0;
            for (Write write : writes) {
                for (Object argument : write.arguments()) {
                    statement.setObject(++position, argument);
                }
            }
            statement.execute();
            for (Write write : writes) {
                check(write, statement);
                statement.getMoreResults();
            }
            return null;
        });
    }

    private static void check(Write write, PreparedStatement statement) throws SQLException {
        var refusal = write.refusal();
        if (refusal != null && statement.getUpdateCount() == 0) {
            throw refusal.get();
        }
    }

    private final class Pending implements TransactionSynchronization {

        private final List<Write> writes = new ArrayList<>();

        @Override
        public int getOrder() {
            return ORDER;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            DeferredWrites.this.flush();
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(DeferredWrites.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(DeferredWrites.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(DeferredWrites.this);
        }
    }
}
