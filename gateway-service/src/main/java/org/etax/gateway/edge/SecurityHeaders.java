package org.etax.gateway.edge;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The headers that tell browsers what they must not do; they replace whatever a service said. */
@Component
final class SecurityHeaders {

    static final String TRACE_ID = "X-Trace-Id";

    private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";
    private static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
            + "form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    private final boolean secure;

    SecurityHeaders(EdgeProperties properties) {
        this.secure = properties.secure();
    }

    void write(ServerWebExchange exchange, TraceContext trace) {
        var path = exchange.getRequest().getPath().pathWithinApplication().value();
        boolean data = path.startsWith("/api/") || path.startsWith("/bff/");
        var headers = exchange.getResponse().getHeaders();
        headers.set(TRACE_ID, trace.traceId());
        headers.set("Content-Security-Policy", data ? API_POLICY : PAGE_POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (data && headers.getCacheControl() == null) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (secure) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
