package org.etax.goldentax.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.etax.goldentax.core.CorePace;
import org.etax.platform.lease.BucketWorker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes due items in hand, as many as may be under way at one time, so that a backlog of any length costs the same memory.
 * Each bucket is worked by the instance that holds its lease.
 */
final class DeliveryWorker implements BucketWorker.Work {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);

    private final DeliveryRows rows;
    private final DeliveryDesk desk;
    private final CorePace pace;
    private final SyncSettings settings;
    private final Clock clock;
    private final Semaphore free;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Set<Integer> known = Set.of();

    DeliveryWorker(DeliveryRows rows, DeliveryDesk desk, CorePace pace, SyncSettings settings, Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.pace = pace;
        this.settings = settings;
        this.clock = clock;
        this.free = new Semaphore(pace.concurrency());
    }

    @Override
    public Duration step(Set<Integer> held) throws InterruptedException {
        if (!held.equals(known)) {
            takeOver(held);
        }
        boolean open = !held.isEmpty() && pace.closed().isEmpty();
        return open && start(held) > 0 ? Duration.ZERO : settings.poll();
    }

    private void takeOver(Set<Integer> held) {
        Set<Integer> fresh = new HashSet<>(held);
        fresh.removeAll(known);
        if (!fresh.isEmpty()) {
            rows.recover(fresh, clock.instant());
        }
        pace.share(held.size());
        known = held;
    }

    private int start(Set<Integer> held) throws InterruptedException {
        if (!free.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
            return 0;
        }
        int room = 1 + free.drainPermits();
        int taken = 0;
        try {
            Instant now = clock.instant();
            List<DeliveryRows.Key> due = rows.due(held, now, room);
            List<Delivery> items = due.isEmpty() ? List.of() : rows.take(due, now, now.plus(settings.redelivery()));
            for (Delivery item : items) {
                threads.execute(() -> handle(item));
                taken++;
            }
        } finally {
            free.release(room - taken);
        }
        return taken;
    }

    private void handle(Delivery item) {
        try {
            desk.handle(item);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("an item stays as it is until its time comes again: {}", e.toString());
        } finally {
            free.release();
        }
    }

    /** Lets what is under way come to its end, for a while. */
    @Override
    public void close() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(BucketWorker.STEP_AT_MOST.toSeconds(), TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
