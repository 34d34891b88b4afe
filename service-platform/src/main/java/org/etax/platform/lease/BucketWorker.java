package org.etax.platform.lease;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A thread that works those buckets of taxpayers whose leases this instance holds, step by step, as long as the application
 * runs. A step that fails is tried again after a second.
 */
public final class BucketWorker extends BackgroundThread {

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

    /**
     * @param name of the thread and of its leases
     * @param phase when it starts and stops, see {@link SmartLifecycle}
     * @param buckets how many there are
     * @param leases who holds which bucket
     * @param works what is done; asked at each start
     */
    public BucketWorker(String name, int phase, int buckets, Leases leases, Supplier<? extends Work> works) {
        super(name);
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
            unpark();
        }
    }

    @Override
    protected void work() throws InterruptedException {
        Set<Integer> held = Set.of();
        long renewAt = System.nanoTime();
        try (Work work = works.get()) {
            while (goesOn()) {
                woken.set(false);
                Duration rest;
                try {
                    if (System.nanoTime() - renewAt >= 0) {
                        held = take();
                        renewAt = System.nanoTime() + RENEW.toNanos();
                    }
                    rest = work.step(held);
                } catch (InterruptedException e) {
                    throw e;
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
        }
    }

    private void rest(Duration time, Duration gathering) {
        if (!woken.get()) {
            rest(time);
        }
        if (woken.get() && !gathering.isZero()) {
            rest(gathering);
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
    public int getPhase() {
        return phase;
    }
}
