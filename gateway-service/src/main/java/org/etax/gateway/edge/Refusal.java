package org.etax.gateway.edge;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The gateway does not let a request through; carries what the problem document says. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final EdgeFault fault;
    private final transient @Nullable Duration retryAfter;
    private final transient @Nullable Notice notice;
    private final transient List<FieldFault> fields;

    public Refusal(EdgeFault fault) {
        this(fault, null, null, List.of());
    }

    private Refusal(EdgeFault fault, @Nullable Duration retryAfter, @Nullable Notice notice, List<FieldFault> fields) {
        super(fault.code(), null, false, false);
        this.fault = fault;
        this.retryAfter = retryAfter;
        this.notice = notice;
        this.fields = List.copyOf(fields);
    }

    /** A refusal that says when to come back. */
    public static Refusal retryAfter(EdgeFault fault, Duration wait) {
        return new Refusal(fault, wait, null, List.of());
    }

    /** A refusal whose detail is the given notice instead of the usual sentence. */
    public static Refusal because(EdgeFault fault, Notice notice) {
        return new Refusal(fault, null, notice, List.of());
    }

    /** The same for some time only. */
    public static Refusal until(EdgeFault fault, Notice notice, Duration wait) {
        return new Refusal(fault, wait, notice, List.of());
    }

    /** A refusal that names the wrong fields. */
    public static Refusal fields(List<FieldFault> faults) {
        return new Refusal(EdgeFault.INVALID_FIELDS, null, null, faults);
    }

    public EdgeFault fault() {
        return fault;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    List<FieldFault> fields() {
        return fields;
    }

    @Nullable
    Notice notice() {
        return notice;
    }
}
