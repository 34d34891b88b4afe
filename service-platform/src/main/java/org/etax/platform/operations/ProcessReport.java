package org.etax.platform.operations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;

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
    record Part(String name, String health, Map<String, String> details) {

        static Part of(String name, HealthDescriptor part) {
            Map<String, Object> details =
                    part instanceof IndicatedHealthDescriptor indicated ? indicated.getDetails() : null;
            return new Part(name, part.getStatus().getCode(), details == null ? Map.of() : texts(details));
        }

        private static Map<String, String> texts(Map<String, Object> details) {
            return details.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
        }
    }

    static List<Part> parts(HealthDescriptor health) {
        Map<String, HealthDescriptor> parts =
                health instanceof CompositeHealthDescriptor composite ? composite.getComponents() : null;
        return parts == null
                ? List.of()
                : parts.entrySet().stream()
                        .map(part -> Part.of(part.getKey(), part.getValue()))
                        .toList();
    }
}
