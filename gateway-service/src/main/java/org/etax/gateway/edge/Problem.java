package org.etax.gateway.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The document of RFC 9457 as this bureau writes it.
 *
 * @param type {@code urn:etax:problem:<code>}
 * @param title short, in the client's language
 * @param status HTTP status
 * @param detail what happened and what to do about it
 * @param code the last part of the type
 * @param traceId finds the request in the logs
 * @param instance the path that was asked for
 * @param errors faults of single fields
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String traceId,
        String instance,
        List<FieldError> errors) {

    /**
     * A fault of one field.
     *
     * @param pointer JSON pointer into the body, or the bare name of a parameter
     * @param code what, for machines
     * @param message what, for people
     */
    public record FieldError(String pointer, String code, String message) {}

    static Problem of(
            EdgeFault fault,
            String detail,
            List<FieldFault> faults,
            Language language,
            TraceContext trace,
            String instance) {
        return new Problem(
                "urn:etax:problem:" + fault.code(),
                fault.title(language),
                fault.status().value(),
                detail,
                fault.code(),
                trace.traceId(),
                instance,
                faults.stream()
                        .map(one -> new FieldError(
                                one.pointer(), one.code(), one.message().in(language)))
                        .toList());
    }
}
