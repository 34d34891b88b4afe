package org.etax.gateway.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.etax.gateway.edge.EdgeFault;
import org.etax.gateway.edge.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Serves the taxpayers' portal and the officers' console, each with its own deep links. */
@Configuration
class Fronts {

    private static final Logger LOG = LoggerFactory.getLogger(Fronts.class);
    private static final String CONSOLE = "/console/";
    private static final List<String> OTHERS = List.of("/api/", "/bff/", "/docs", "/livez", "/readyz", CONSOLE);
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Bean
    RouterFunction<ServerResponse> consolePages(WebProperties properties) throws IOException {
        return pages("console", Front.of(CONSOLE, List.of(), properties.consoleFolder()));
    }

    @Bean
    RouterFunction<ServerResponse> portalPages(WebProperties properties) throws IOException {
        return pages("portal", Front.of("/", OTHERS, properties.folder()));
    }

    private static RouterFunction<ServerResponse> pages(String name, Front front) {
        if (front.files().isEmpty()) {
            LOG.warn("No {} is served: its folder is not named or has no page", name);
        }
        return RouterFunctions.route(front::owns, request -> answer(request, front));
    }

    private static Mono<ServerResponse> answer(ServerRequest request, Front front) {
        WebFile file = front.at(request.path());
        if (file == null) {
            return Mono.error(new Refusal(EdgeFault.NOT_FOUND));
        }
        return request.checkNotModified(file.tag()).switchIfEmpty(Mono.defer(() -> whole(request, file)));
    }

    private static Mono<ServerResponse> whole(ServerRequest request, WebFile file) {
        var answer = ServerResponse.ok()
                .contentType(file.type())
                .eTag(file.tag())
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                .cacheControl(file.lasting() ? FOR_EVER : CacheControl.noCache());
        byte[] gzipped = file.gzipped();
        return gzipped != null && takesGzip(request)
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").bodyValue(gzipped)
                : answer.bodyValue(file.content());
    }

    private static boolean takesGzip(ServerRequest request) {
        return request.headers().header(HttpHeaders.ACCEPT_ENCODING).stream()
                .anyMatch(accepted -> accepted.contains("gzip"));
    }
}
