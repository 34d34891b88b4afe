package org.etax.platform.journal;

import java.util.ArrayList;
import java.util.List;
import org.etax.kernel.event.EventContract;
import org.etax.platform.write.DeferredWrites;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Collects the events and audit entries of the running transaction and writes them as its last statements, so that the
 * taxpayer's counter row is locked last and shortest.
 */
public final class Journal {

    private final JournalWriter writer;
    private final DeferredWrites writes;
    private final List<JournalListener> listeners;

    Journal(JournalWriter writer, DeferredWrites writes, List<JournalListener> listeners) {
        this.writer = writer;
        this.writes = writes;
        this.listeners = List.copyOf(listeners);
    }

    /** Publishes the event when, and only when, the running transaction commits. */
    public void publish(EventContract event) {
        page().events.add(event);
    }

    /** Records the act when, and only when, the running transaction commits. */
    public void audit(AuditRecord entry) {
        page().entries.add(entry);
    }

    private Page page() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the journal is written inside a transaction only");
        }
        Page page = (Page) TransactionSynchronizationManager.getResource(this);
        if (page == null) {
            page = new Page();
            TransactionSynchronizationManager.bindResource(this, page);
            TransactionSynchronizationManager.registerSynchronization(page);
            writes.expect();
        }
        return page;
    }

    private final class Page implements TransactionSynchronization {

        private final List<EventContract> events = new ArrayList<>();
        private final List<AuditRecord> entries = new ArrayList<>();
        private @Nullable JournalWritten written;

        @Override
        public int getOrder() {
            return DeferredWrites.ORDER - 1;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = writer.write(events, entries);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Journal.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Journal.this, this);
        }

        @Override
        public void afterCommit() {
            JournalWritten done = written;
            if (done != null) {
                listeners.forEach(listener -> listener.written(done));
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Journal.this);
        }
    }
}
