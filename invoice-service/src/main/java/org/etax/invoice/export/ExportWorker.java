package org.etax.invoice.export;

import java.time.Duration;
import org.etax.platform.lease.BackgroundThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Writes exports as long as the application runs; one at a time, so that they never crowd out other work. */
@Component
@ConditionalOnProperty(name = "etax.invoice.export.enabled", havingValue = "true")
class ExportWorker extends BackgroundThread {

    private static final Logger LOG = LoggerFactory.getLogger(ExportWorker.class);
    private static final Duration REST = Duration.ofMillis(500);

    private final ExportWriting writing;

    ExportWorker(ExportWriting writing) {
        super("list-exports");
        this.writing = writing;
    }

    @Override
    protected void work() {
        while (goesOn()) {
            if (!step()) {
                rest(REST);
            }
        }
    }

    private boolean step() {
        try {
            return writing.writeNext(this::goesOn);
        } catch (RuntimeException e) {
            LOG.warn("no export can be taken for the moment: {}", e.toString());
            return false;
        }
    }
}
