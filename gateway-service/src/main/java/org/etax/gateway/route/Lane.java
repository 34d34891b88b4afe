package org.etax.gateway.route;

import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.web.server.ServerWebExchange;

/**
 * What holds for the requests of one route.
 *
 * @param service the service's name
 * @param maxBody bytes
 * @param stream whether the answer goes on for long
 */
record Lane(String service, long maxBody, boolean stream, Protection protection) {

    static final String METADATA = "lane";

    static Lane of(ServerWebExchange exchange) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        if (route.getMetadata().get(METADATA) instanceof Lane lane) {
            return lane;
        }
        throw new IllegalStateException("A route without a lane: " + route.getId());
    }
}
