package org.etax.invoice.batch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.etax.platform.journal.Buckets;
import org.etax.platform.lease.BackgroundThread;
import org.etax.platform.lease.Leases;
import org.etax.platform.progress.JobKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Works the batches in rounds: in a round each taxpayer with work gets one piece done, so that a large batch delays others by a
 * piece, not by its size. Each bucket of taxpayers is leased by one instance at a time.
 */
@Component
@ConditionalOnProperty(name = "etax.invoice.batch.enabled", havingValue = "true")
class BatchWorker extends BackgroundThread {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWorker.class);
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration REST = Duration.ofMillis(500);

    private final BatchRows rows;
    private final BatchIssuing issuing;
    private final Leases leases;
    private final int workers;

    BatchWorker(
            BatchRows rows, BatchIssuing issuing, Leases leases, @Value("${etax.invoice.batch.workers}") int workers) {
        super("invoice-batches");
        this.rows = rows;
        this.issuing = issuing;
        this.leases = leases;
        this.workers = workers;
    }

    @Override
    protected void work() throws InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().name("invoice-batch-", 0).factory())) {
            while (goesOn()) {
                if (!round(pool)) {
                    rest(REST);
                }
            }
        }
    }

    /** False when there was nothing to do, or nothing that could be done. */
    private boolean round(ExecutorService pool) throws InterruptedException {
        boolean progress = false;
        try {
            List<Callable<Boolean>> turns = rows.turns().stream()
                    .<Callable<Boolean>>map(key -> () -> turn(key))
                    .toList();
            for (Future<Boolean> turn : pool.invokeAll(turns)) {
                progress |= turn.get();
            }
        } catch (ExecutionException | RuntimeException e) {
            LOG.warn("a round of invoice batches broke off and is done again", e);
        }
        return progress;
    }

    private boolean turn(JobKey key) {
        if (!isRunning() || !leases.take("invoice-batch-" + Buckets.of(key.taxpayerId()), LEASE)) {
            return false;
        }
        try {
            issuing.issueNext(key);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("a piece of batch {} was not issued and is done again", key.id(), e);
            return false;
        }
    }
}
