package org.etax.platform.event;

/** Names of the CloudEvents 1.0 attributes in Kafka's binary content mode. */
public final class CloudEventHeaders {

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String CONTENT_TYPE = "content-type";

    /** Extension: number of the event among those of its taxpayer from this source; a gap means a loss. */
    public static final String SEQUENCE = "ce_sequence";

    /** W3C trace context. */
    public static final String TRACE_PARENT = "traceparent";

    private CloudEventHeaders() {}
}
