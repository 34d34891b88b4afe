package org.etax.gateway.operator;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operator did at the gateway.
 *
 * @param id of the entry, ascending
 * @param at when
 * @param actorKind always an officer
 * @param actorId the person at Keycloak
 * @param actorName the sign-in name
 * @param action what was done
 * @param subjectType to what kind of thing
 * @param subjectId to which
 * @param before its state before, as JSON; null when it had none
 * @param after its state afterwards, as JSON; null when it has none
 * @param traceId finds the request in the logs
 */
record AuditEntry(
        String id,
        Instant at,
        String actorKind,
        String actorId,
        String actorName,
        String action,
        String subjectType,
        String subjectId,
        @Nullable String before,
        @Nullable String after,
        String traceId) {

    static AuditEntry of(String id, Map<String, String> fields) {
        return new AuditEntry(
                id,
                Instant.ofEpochMilli(Long.parseLong(id, 0, id.indexOf('-'), 10)),
                "OFFICER",
                text(fields, "actorId"),
                text(fields, "actorName"),
                text(fields, "action"),
                text(fields, "subjectType"),
                text(fields, "subjectId"),
                state(fields, "before"),
                state(fields, "after"),
                text(fields, "traceId"));
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }

    private static @Nullable String state(Map<String, String> fields, String name) {
        var text = text(fields, name);
        return text.isEmpty() ? null : text;
    }
}
