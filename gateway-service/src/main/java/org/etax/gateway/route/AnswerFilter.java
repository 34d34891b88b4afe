package org.etax.gateway.route;

import java.util.Map;
import org.etax.gateway.edge.EdgeFault;
import org.etax.gateway.edge.FilterOrder;
import org.etax.gateway.edge.Refusal;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Replaces a service's error that is not a JSON document, such as a server's HTML page, by a problem of ours. */
@Component
final class AnswerFilter implements GlobalFilter, Ordered {

    private static final Map<Integer, EdgeFault> KEPT = Map.of(
            400, EdgeFault.MALFORMED_REQUEST,
            401, EdgeFault.NOT_SIGNED_IN,
            404, EdgeFault.NOT_FOUND,
            405, EdgeFault.METHOD_NOT_ALLOWED,
            406, EdgeFault.NOT_ACCEPTABLE,
            413, EdgeFault.CONTENT_TOO_LARGE,
            415, EdgeFault.UNSUPPORTED_MEDIA_TYPE);

    @Override
    public int getOrder() {
        return FilterOrder.ANSWER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange).then(Mono.defer(() -> checked(exchange)));
    }

    private static Mono<Void> checked(ServerWebExchange exchange) {
        var response = exchange.getResponse();
        var status = response.getStatusCode();
        if (status == null || !status.isError() || isJson(response.getHeaders())) {
            return Mono.empty();
        }
        return Mono.error(new Refusal(KEPT.getOrDefault(status.value(), EdgeFault.SERVICE_ANSWER_INVALID)));
    }

    private static boolean isJson(HttpHeaders headers) {
        var type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return type != null && type.contains("json");
    }
}
