package org.etax.gateway.status;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a process says of itself.
 *
 * @param instance which process
 * @param version of the program; null when it runs from its sources
 * @param java version of the virtual machine
 * @param startedAt when it was started
 * @param uptimeSeconds how long it has run
 * @param health {@code UP} or what else
 * @param parts what it needs, and how that is
 */
record ProcessReport(
        String instance,
        @Nullable String version,
        String java,
        Instant startedAt,
        long uptimeSeconds,
        String health,
        List<Part> parts) {

    /**
     * @param name of the part
     * @param health {@code UP} or what else
     * @param details what is known of it
     */
    record Part(String name, String health, Map<String, String> details) {}
}
