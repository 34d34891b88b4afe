package org.etax.gateway.edge;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * One request's place in a distributed trace, as in W3C Trace Context level 1.
 *
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 hexadecimal digits, the gateway's own span
 * @param flags two hexadecimal digits
 */
public record TraceContext(String traceId, String spanId, String flags) {

    /** The header on the wire. */
    public static final String HEADER = "traceparent";

    private static final Pattern FORM = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final HexFormat HEX = HexFormat.of();
    private static final String ATTRIBUTE = TraceContext.class.getName();

    /** Continues the caller's trace, or begins one when the caller has none or writes it wrongly. */
    static TraceContext continuing(@Nullable String header, double sampling) {
        if (header == null || !FORM.matcher(header).matches()) {
            return begun(ThreadLocalRandom.current().nextDouble() < sampling);
        }
        return new TraceContext(header.substring(3, 35), number(), header.substring(53));
    }

    static TraceContext begun(boolean sampled) {
        return new TraceContext(number() + number(), number(), sampled ? "01" : "00");
    }

    /** The trace of this exchange; {@link EdgeFilter} has put it there first of all. */
    public static TraceContext of(ServerWebExchange exchange) {
        return exchange.getRequiredAttribute(ATTRIBUTE);
    }

    void keepIn(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    /** The header for the next process. */
    public String header() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }

    private static String number() {
        return HEX.toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }
}
