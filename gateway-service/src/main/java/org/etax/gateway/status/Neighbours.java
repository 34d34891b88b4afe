package org.etax.gateway.status;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.etax.gateway.route.Circuit;
import org.etax.gateway.route.Protections;
import org.etax.gateway.route.ServiceProperties;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** Asks the services how they are; none may keep the asker waiting. */
@Component
class Neighbours {

    private static final int CONNECT_MILLISECONDS = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String READINESS = "/actuator/health/readiness";

    private final ServiceProperties services;
    private final Protections protections;
    private final WebClient http = WebClient.builder()
            .clientConnector(new ReactorClientHttpConnector(HttpClient.create()
                    .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLISECONDS)
                    .responseTimeout(PATIENCE)))
            .build();

    Neighbours(ServiceProperties services, Protections protections) {
        this.services = services;
        this.protections = protections;
    }

    /** The services' names in order. */
    List<String> names() {
        return services.services().keySet().stream().sorted().toList();
    }

    /** How a service is. */
    Mono<ServiceState> state(String name) {
        boolean resting = protections.circuit(name) == Circuit.OPEN;
        return http.get()
                .uri(address(name, READINESS))
                .exchangeToMono(answer -> answer.releaseBody()
                        .thenReturn(
                                answer.statusCode().is2xxSuccessful() && !resting
                                        ? ServiceState.UP
                                        : ServiceState.RESTING))
                .onErrorReturn(ServiceState.DOWN);
    }

    /** What a process of the service says of itself to this operator; nothing when it does not answer or will not say. */
    Mono<ProcessReport> report(String name, String bearer) {
        return http.get()
                .uri(address(name, "/api/" + name + "/v1/operations/process"))
                .headers(headers -> headers.setBearerAuth(bearer))
                .retrieve()
                .bodyToMono(ProcessReport.class)
                .onErrorComplete();
    }

    /** When the core system rests; nothing when nobody can tell. */
    Mono<List<CoreMaintenance>> coreMaintenance(String keeper) {
        if (!services.services().containsKey(keeper)) {
            return Mono.empty();
        }
        return http.get()
                .uri(address(keeper, "/api/" + keeper + "/v1/public/maintenance-windows"))
                .retrieve()
                .bodyToMono(Windows.class)
                .map(Windows::windows)
                .onErrorComplete();
    }

    private String address(String name, String path) {
        return Objects.requireNonNull(services.services().get(name)).url() + path;
    }

    private record Windows(List<CoreMaintenance> windows) {}
}
