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
import java.util.concurrent.locks.LockSupport;
import org.etax.goldentax.core.CorePace;
import org.etax.platform.journal.Buckets;
import org.etax.platform.lease.Leases;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes due items in hand, as many as may be under way at one time, so that a backlog of any length costs the same memory.
 * Each bucket is worked by the instance that holds its lease.
 */
@Component
class DeliveryWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration RENEW = Duration.ofSeconds(5);

    private final DeliveryRows rows;
    private final DeliveryDesk desk;
    private final CorePace pace;
    private final Leases leases;
    private final SyncSettings settings;
    private final Clock clock;
    private final Semaphore free;
    private volatile @Nullable Thread worker;

    private Set<Integer> held = Set.of();
    private long renewAt = System.nanoTime();

    DeliveryWorker(
            DeliveryRows rows, DeliveryDesk desk, CorePace pace, Leases leases, SyncSettings settings, Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.pace = pace;
        this.leases = leases;
        this.settings = settings;
        this.clock = clock;
        this.free = new Semaphore(pace.concurrency());
    }

    private void work() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (worker == Thread.currentThread()) {
                int taken = 0;
                try {
                    renew();
                    taken = pace.closed().isPresent() ? 0 : start(threads);
                } catch (RuntimeException e) {
                    LOG.warn("nothing delivered, will try again: {}", e.toString());
                }
                if (taken == 0) {
                    LockSupport.parkNanos(settings.poll().toNanos());
                }
            }
            threads.shutdown();
            if (!threads.awaitTermination(LEASE.toSeconds(), TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void renew() {
        if (System.nanoTime() - renewAt < 0) {
            return;
        }
        List<String> names =
                Buckets.all().stream().map(bucket -> "delivery-" + bucket).toList();
        Set<Integer> now = new HashSet<>();
        for (String name : leases.take(names, LEASE)) {
            now.add(Integer.parseInt(name.substring("delivery-".length())));
        }
        Set<Integer> fresh = new HashSet<>(now);
        fresh.removeAll(held);
        if (!fresh.isEmpty()) {
            rows.recover(fresh, clock.instant());
        }
        held = now;
        pace.share(held.size());
        renewAt = System.nanoTime() + RENEW.toNanos();
    }

    private int start(ExecutorService threads) throws InterruptedException {
        if (held.isEmpty() || !free.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
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

    @Override
    public void start() {
        Thread thread = Thread.ofPlatform().name("delivery").daemon().unstarted(this::work);
        worker = thread;
        thread.start();
    }

    @Override
    public void stop() {
        Thread thread = worker;
        worker = null;
        if (thread != null) {
            LockSupport.unpark(thread);
            try {
                thread.join(LEASE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    /** Starts after and stops before the publisher of events. */
    @Override
    public int getPhase() {
        return 1;
    }
}
