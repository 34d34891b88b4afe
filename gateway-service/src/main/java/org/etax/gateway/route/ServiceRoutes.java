package org.etax.gateway.route;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Flux;

/** Builds the routes from the configured services; uploads and streams have routes of their own, with limits of their own. */
@Configuration
class ServiceRoutes {

    private static final int STREAM = 0;
    private static final int UPLOAD = 1;
    private static final int USUAL = 2;

    @Bean
    RouteLocator routes(ServiceProperties properties, Protections protections) {
        var routes = new ArrayList<Route>();
        properties.services().forEach((name, service) -> routes.addAll(of(name, service, protections.of(name))));
        return () -> Flux.fromIterable(routes);
    }

    private static List<Route> of(String name, ServiceProperties.Service service, Protection protection) {
        var routes = new ArrayList<Route>();
        for (var stream : service.streams()) {
            var places = protection.forLongCalls(stream.concurrency());
            routes.add(route(name + " " + stream.path(), STREAM, service, stream.silence())
                    .metadata(Lane.METADATA, new Lane(name, 0, true, places))
                    .predicate(at(stream.path()))
                    .build());
        }
        for (var upload : service.uploads()) {
            var places = protection.forLongCalls(upload.concurrency());
            routes.add(route(name + " " + upload.path(), UPLOAD, service, upload.responseTimeout())
                    .metadata(Lane.METADATA, new Lane(name, upload.maxBody().toBytes(), false, places))
                    .predicate(at(upload.path()))
                    .build());
        }
        routes.add(route(name, USUAL, service, service.responseTimeout())
                .metadata(Lane.METADATA, new Lane(name, service.maxBody().toBytes(), false, protection))
                .predicate(under("/api/" + name + "/"))
                .build());
        return routes;
    }

    private static Route.AsyncBuilder route(String id, int order, ServiceProperties.Service service, Duration timeout) {
        return Route.async()
                .id(id)
                .uri(service.url())
                .order(order)
                .metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, timeout.toMillis());
    }

    private static Predicate<ServerWebExchange> at(String path) {
        var pattern = PathPatternParser.defaultInstance.parse(path);
        return exchange -> pattern.matches(exchange.getRequest().getPath().pathWithinApplication());
    }

    private static Predicate<ServerWebExchange> under(String prefix) {
        return exchange -> exchange.getRequest().getPath().value().startsWith(prefix);
    }
}
