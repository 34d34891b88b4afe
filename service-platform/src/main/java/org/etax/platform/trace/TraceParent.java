package org.etax.platform.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

/** Where the running work stands in its trace. */
public final class TraceParent {

    /** Name of the header (W3C Trace Context). */
    public static final String HEADER = "traceparent";

    private final @Nullable Tracer tracer;

    /** @param tracer null where nothing is traced */
    public TraceParent(@Nullable Tracer tracer) {
        this.tracer = tracer;
    }

    /** The header's value; null outside a trace. */
    public @Nullable String header() {
        TraceContext context = context();
        return context == null
                ? null
                : "00-" + context.traceId() + "-" + context.spanId()
                        + (Boolean.TRUE.equals(context.sampled()) ? "-01" : "-00");
    }

    /** Thirty-two hexadecimal digits; null outside a trace. */
    public @Nullable String traceId() {
        TraceContext context = context();
        return context == null ? null : context.traceId();
    }

    private @Nullable TraceContext context() {
        Span span = tracer == null ? null : tracer.currentSpan();
        return span == null ? null : span.context();
    }
}
