package org.etax.gateway.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.etax.gateway.channel.ClosedChannels;
import org.etax.gateway.edge.Notice;
import org.etax.gateway.route.ServiceProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How the bureau is, for everybody. */
@RestController
class StatusController {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final String KEEPER_OF_THE_CORE = "goldentax";

    private final Neighbours neighbours;
    private final ServiceProperties services;
    private final ClosedChannels channels;
    private final Clock clock;
    private final Mono<PublicStatus> shared;

    StatusController(Neighbours neighbours, ServiceProperties services, ClosedChannels channels, Clock clock) {
        this.neighbours = neighbours;
        this.services = services;
        this.channels = channels;
        this.clock = clock;
        // whoever asks within these seconds gets the same answer, and the services are asked once
        this.shared = Mono.defer(this::look).cache(FRESH);
    }

    /** Which services work, which channels are closed, and when the core system rests. Needs no sign-in. */
    @GetMapping("/api/gateway/v1/public/status")
    Mono<ResponseEntity<PublicStatus>> status() {
        return shared.map(status -> fresh().body(status));
    }

    /** The same as a page that is read without JavaScript. */
    @GetMapping(value = "/api/gateway/v1/public/status.html", produces = MediaType.TEXT_HTML_VALUE)
    Mono<ResponseEntity<String>> page() {
        return shared.map(status -> fresh().contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(StatusPage.of(status)));
    }

    private static ResponseEntity.BodyBuilder fresh() {
        return ResponseEntity.ok().cacheControl(CacheControl.maxAge(FRESH).cachePublic());
    }

    private Mono<PublicStatus> look() {
        var conditions = Flux.fromIterable(neighbours.names())
                .flatMapSequential(
                        name -> neighbours.state(name).map(state -> new ServiceCondition(name, title(name), state)))
                .collectList();
        var maintenance =
                neighbours.coreMaintenance(KEEPER_OF_THE_CORE).map(Optional::of).defaultIfEmpty(Optional.empty());
        return Mono.zip(conditions, maintenance, this::status);
    }

    private PublicStatus status(List<ServiceCondition> conditions, Optional<List<CoreMaintenance>> maintenance) {
        return new PublicStatus(clock.instant(), conditions, channels.list(), maintenance.orElse(null));
    }

    private Notice title(String name) {
        var service = services.services().get(name);
        @Nullable Notice title = service == null ? null : service.title();
        return title == null ? new Notice(name, name) : title;
    }
}
