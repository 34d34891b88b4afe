package org.etax.gateway.route;

import java.util.List;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Keeps from the outer world what a service says about its own make, and lets no service set a cookie. */
@Component
final class AnswerHeaders implements HttpHeadersFilter {

    private static final List<String> WITHHELD = List.of(HttpHeaders.SERVER, HttpHeaders.SET_COOKIE, "X-Powered-By");

    @Override
    public HttpHeaders filter(HttpHeaders answer, ServerWebExchange exchange) {
        WITHHELD.forEach(answer::remove);
        return answer;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.RESPONSE;
    }
}
