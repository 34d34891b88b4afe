package org.etax.gateway.edge;

/** The document of RFC 9457 as this bureau writes it. */
record Problem(String type, String title, int status, String detail, String code, String traceId, String instance) {

    static Problem of(EdgeFault fault, String detail, Language language, TraceContext trace, String instance) {
        return new Problem(
                "urn:etax:problem:" + fault.code(),
                fault.title(language),
                fault.status().value(),
                detail,
                fault.code(),
                trace.traceId(),
                instance);
    }
}
