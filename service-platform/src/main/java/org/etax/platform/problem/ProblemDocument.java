package org.etax.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457) as sent.
 *
 * @param type {@code urn:etax:problem:<code>}
 * @param title short, in the client's language
 * @param status HTTP status
 * @param detail what happened and what to do about it
 * @param instance the path that was asked for
 * @param code the last part of the type
 * @param traceId finds the request in the logs
 * @param errors faults of single fields
 * @param facts machine-readable extras, e.g. {@code originalId}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code", "traceId", "errors"})
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        @Nullable String traceId,
        List<Fault> errors,
        @JsonAnyGetter Map<String, Object> facts) {

    /**
     * @param pointer where
     * @param code what, for machines
     * @param message what, for people
     */
    public record Fault(String pointer, String code, String message) {}
}
