package org.etax.platform.lease;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A thread that works those buckets of taxpayers whose leases this instance holds, step by step, as long as the application
 * runs. A step that fails is tried again after a second.
 */
public final class BucketWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BucketWorker.class);
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration RENEW = Duration.ofSeconds(5);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    /** A step must be over by then: later another instance may hold the leases. */
    public static final Duration STEP_AT_MOST = LEASE.minus(RENEW);

    private final String name;
    private final int phase;
    private final int buckets;
    private final Leases leases;
    private final Supplier<? extends Work> works;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile @Nullable Thread thread;

    /**
     * @param name of the thread and of its leases
     * @param phase when it starts and stops, see {@link SmartLifecycle}
     * @param buckets how many there are
     * @param leases who holds which bucket
     * @param works what is done; asked at each start
     */
    public BucketWorker(String name, int phase, int buckets, Leases leases, Supplier<? extends Work> works) {
        this.name = name;
        this.phase = phase;
        this.buckets = buckets;
        this.leases = leases;
        this.works = works;
    }

    /** What is done from start to stop, by one thread. */
    public interface Work extends AutoCloseable {

        /**
         * Does what is due in the buckets held now.
         *
         * @return how long to rest before the next step; zero when there is more to do
         */
        Duration step(Set<Integer> held) throws Exception;

        /** How long to wait, once woken, for more to do in the same step. */
        default Duration gathering() {
            return Duration.ZERO;
        }

        /** Ends the work; no step comes afterwards. */
        @Override
        default void close() throws InterruptedException {}
    }

    /** Ends the rest before its time: there is something to do. */
    public void wake() {
        if (woken.compareAndSet(false, true)) {
            LockSupport.unpark(thread);
        }
    }

    private void run() {
        Set<Integer> held = Set.of();
        long renewAt = System.nanoTime();
        try (Work work = works.get()) {
            while (thread == Thread.currentThread()) {
                woken.set(false);
                Duration rest;
                try {
                    if (System.nanoTime() - renewAt >= 0) {
                        held = take();
                        renewAt = System.nanoTime() + RENEW.toNanos();
                    }
                    rest = work.step(held);
                } catch (InterruptedException e) {
                    return;
                } catch (Exception e) {
                    LOG.warn("{}: a step failed and is tried again: {}", name, e.toString());
                    rest = AFTER_FAILURE;
                } catch (OutOfMemoryError e) {
                    LOG.error("{}: no memory for a step; it is tried again", name, e);
                    rest = AFTER_FAILURE;
                }
                if (!rest.isZero()) {
                    rest(rest, work.gathering());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void rest(Duration time, Duration gathering) {
        if (!woken.get()) {
            LockSupport.parkNanos(time.toNanos());
        }
        if (woken.get() && !gathering.isZero()) {
            LockSupport.parkNanos(gathering.toNanos());
        }
    }

    private Set<Integer> take() {
        List<String> names = IntStream.range(0, buckets)
                .mapToObj(bucket -> name + "-" + bucket)
                .toList();
        return leases.take(names, LEASE).stream()
                .map(lease -> Integer.valueOf(lease.substring(name.length() + 1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void start() {
        Thread started = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
        thread = started;
        started.start();
    }

    @Override
    public void stop() {
        Thread stopped = thread;
        thread = null;
        if (stopped != null) {
            LockSupport.unpark(stopped);
            try {
                stopped.join(LEASE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return phase;
    }
}
