package org.etax.gateway.status;

import java.time.Clock;
import java.util.Optional;
import org.etax.gateway.operator.Operator;
import org.etax.gateway.route.Protections;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The processes of the bureau, for operators. */
@RestController
@RequestMapping("/api/gateway/v1/operations/processes")
class ProcessController {

    private final Neighbours neighbours;
    private final OwnProcess own;
    private final Protections protections;
    private final Clock clock;

    ProcessController(Neighbours neighbours, OwnProcess own, Protections protections, Clock clock) {
        this.neighbours = neighbours;
        this.own = own;
        this.protections = protections;
        this.clock = clock;
    }

    /**
     * Health with details, version and uptime of this gateway and of one process of each service; where several processes
     * serve behind one address, of the one that answered.
     */
    @GetMapping
    Mono<ProcessList> processes(Operator operator) {
        return Flux.concat(
                        own.report().map(report -> new ProcessView("gateway", ServiceState.UP, null, report)),
                        Flux.fromIterable(neighbours.names()).flatMapSequential(name -> view(name, operator)))
                .collectList()
                .map(views -> new ProcessList(clock.instant(), views));
    }

    private Mono<ProcessView> view(String name, Operator operator) {
        var report =
                neighbours.report(name, operator.bearer()).map(Optional::of).defaultIfEmpty(Optional.empty());
        return Mono.zip(
                neighbours.state(name),
                report,
                (state, process) -> new ProcessView(name, state, protections.circuit(name), process.orElse(null)));
    }
}
