package org.etax.gateway.edge;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem document, whatever had been written into the response before. */
@Component
public final class ProblemWriter {

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /**
     * Writes the problem that the error means.
     *
     * @return the same error when the answer is already on its way, so that the connection is closed
     */
    public Mono<Void> write(ServerWebExchange exchange, Throwable error) {
        var response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(error);
        }
        var refusal = Faults.of(error);
        byte[] body = json.writeValueAsBytes(problem(exchange, refusal));
        var headers = response.getHeaders();
        forgetServiceAnswer(headers);
        if (error instanceof ErrorResponse answer) {
            headers.putAll(answer.getHeaders());
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLength(body.length);
        headers.setCacheControl("no-store");
        if (refusal.retryAfter() instanceof Duration wait) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, (wait.toMillis() + 999) / 1000)));
        }
        response.setStatusCode(refusal.fault().status());
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    /** The document for a request that could not be read at all. */
    byte[] bytes(EdgeFault fault, TraceContext trace) {
        var detail = fault.detail(Language.CHINESE);
        return json.writeValueAsBytes(Problem.of(fault, detail, List.of(), Language.CHINESE, trace, "/"));
    }

    private static Problem problem(ServerWebExchange exchange, Refusal refusal) {
        var request = exchange.getRequest();
        var language = Language.of(request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        var detail = refusal.notice() instanceof Notice notice
                ? notice.in(language)
                : refusal.fault().detail(language);
        return Problem.of(
                refusal.fault(),
                detail,
                refusal.fields(),
                language,
                TraceContext.of(exchange),
                request.getPath().pathWithinApplication().value());
    }

    private static void forgetServiceAnswer(HttpHeaders headers) {
        headers.remove(HttpHeaders.CONTENT_ENCODING);
        headers.remove(HttpHeaders.TRANSFER_ENCODING);
        headers.remove(HttpHeaders.ETAG);
        headers.remove(HttpHeaders.LAST_MODIFIED);
        headers.remove(HttpHeaders.CONTENT_DISPOSITION);
    }
}
