package org.etax.gateway.docs;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.etax.gateway.route.ServiceProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The page {@code /docs}: the OpenAPI document of the gateway and of every configured service, fetched through the gateway like any call. */
@Configuration
class ApiDocuments {

    private static final String OWN = "org/etax/gateway/docs/";

    @Bean
    RouterFunction<ServerResponse> apiDocumentsPage(
            ServiceProperties properties, @Value("${etax.docs.swagger-ui}") String swaggerUi) {
        var documents = Stream.concat(Stream.of("gateway"), properties.services().keySet().stream())
                .map(name -> new Document(name, "/api/" + name + "/v1/openapi"))
                .sorted(Comparator.comparing(Document::name))
                .toList();
        var page = new ClassPathResource(OWN + "index.html");
        return RouterFunctions.route()
                .GET("/docs", request -> ServerResponse.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .bodyValue(page))
                .GET("/docs/", request -> ServerResponse.permanentRedirect(URI.create("/docs"))
                        .build())
                .GET("/docs/services", request -> listed(documents))
                .resources("/docs/page/**", new ClassPathResource(OWN))
                .resources(
                        "/docs/ui/**",
                        new ClassPathResource("META-INF/resources/webjars/swagger-ui/" + swaggerUi + "/"))
                .build();
    }

    private static Mono<ServerResponse> listed(List<Document> documents) {
        return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).bodyValue(documents);
    }

    private record Document(String name, String url) {}
}
