package org.etax.platform.lease;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A thread that works as long as the application runs. Work that ends before its time, by a failure or by itself, is noted and
 * begun again after a second, so that no instance lives on without it.
 */
public abstract class BackgroundThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundThread.class);
    private static final Duration LONGEST_END = Duration.ofSeconds(10);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final String name;
    private volatile @Nullable Thread thread;

    /** @param name of the thread, as logs and thread dumps show it */
    protected BackgroundThread(String name) {
        this.name = name;
    }

    /** What is done from start to stop; to return soon once {@link #goesOn} is false. */
    protected abstract void work() throws InterruptedException;

    /** Whether the work that asks, on this thread, is to go on. */
    protected final boolean goesOn() {
        return thread == Thread.currentThread();
    }

    /** Waits, at most that long; {@link #unpark} and {@link #stop} end it. */
    protected final void rest(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    /** Ends a rest before its time. */
    protected final void unpark() {
        LockSupport.unpark(thread);
    }

    private void run() {
        while (goesOn()) {
            try {
                work();
                if (goesOn()) {
                    LOG.warn("{} ended before its time and begins again", name);
                }
            } catch (Throwable e) {
                // whatever it is: a thread that ends here is not begun again until the process is
                LOG.warn(goesOn() ? "{} failed and begins again" : "{} failed while it ended", name, e);
            }
            if (goesOn()) {
                Thread.interrupted();
                rest(AFTER_FAILURE);
            }
        }
    }

    @Override
    public final void start() {
        // known before it runs: a thread that asks whether it goes on may be faster than whoever started it
        Thread started = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
        thread = started;
        started.start();
    }

    @Override
    public final void stop() {
        Thread stopped = thread;
        thread = null;
        if (stopped != null) {
            LockSupport.unpark(stopped);
            try {
                stopped.join(LONGEST_END);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public final boolean isRunning() {
        return thread != null;
    }
}
