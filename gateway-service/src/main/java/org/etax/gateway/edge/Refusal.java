package org.etax.gateway.edge;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The gateway does not let a request through; carries what the problem document says. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final EdgeFault fault;
    private final transient @Nullable Duration retryAfter;
    private final transient @Nullable Notice notice;

    public Refusal(EdgeFault fault) {
        this(fault, null, null);
    }

    private Refusal(EdgeFault fault, @Nullable Duration retryAfter, @Nullable Notice notice) {
        super(fault.code(), null, false, false);
        this.fault = fault;
        this.retryAfter = retryAfter;
        this.notice = notice;
    }

    /** A refusal that says when to come back. */
    public static Refusal retryAfter(EdgeFault fault, Duration wait) {
        return new Refusal(fault, wait, null);
    }

    /** A refusal whose detail is the given notice instead of the usual sentence. */
    public static Refusal because(EdgeFault fault, Notice notice) {
        return new Refusal(fault, null, notice);
    }

    public EdgeFault fault() {
        return fault;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    @Nullable
    Notice notice() {
        return notice;
    }
}
