package org.etax.invoice.export;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** A thread that writes exports as long as the application runs; one at a time, so that they never crowd out other work. */
@Component
@ConditionalOnProperty(name = "etax.invoice.export.enabled", havingValue = "true")
class ExportWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ExportWorker.class);
    private static final Duration REST = Duration.ofMillis(500);

    private final ExportWriting writing;
    private volatile @Nullable Thread thread;

    ExportWorker(ExportWriting writing) {
        this.writing = writing;
    }

    private void run() {
        while (isRunning()) {
            if (!step()) {
                LockSupport.parkNanos(REST.toNanos());
            }
        }
    }

    private boolean step() {
        try {
            return writing.writeNext(this::isRunning);
        } catch (RuntimeException e) {
            LOG.warn("no export can be taken for the moment: {}", e.toString());
            return false;
        } catch (OutOfMemoryError e) {
            LOG.error("no memory for an export; it is tried again", e);
            return false;
        }
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("list-exports").start(this::run);
    }

    @Override
    public void stop() {
        Thread stopped = thread;
        thread = null;
        if (stopped != null) {
            LockSupport.unpark(stopped);
            try {
                stopped.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
