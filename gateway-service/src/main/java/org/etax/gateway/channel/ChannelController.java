package org.etax.gateway.channel;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.etax.gateway.edge.EdgeFault;
import org.etax.gateway.edge.Refusal;
import org.etax.gateway.edge.TraceContext;
import org.etax.gateway.operator.Act;
import org.etax.gateway.operator.ActKey;
import org.etax.gateway.operator.Operator;
import org.etax.gateway.operator.OperatorActs;
import org.etax.gateway.traffic.Traffic;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The channels: what passes through them, and closing them for some time. */
@RestController
@RequestMapping("/api/gateway/v1/operations/channels")
class ChannelController {

    private static final String SUBJECT = "CHANNEL";

    private final Channels channels;
    private final Closures closures;
    private final Traffic traffic;
    private final OperatorActs acts;
    private final JsonMapper json;
    private final Clock clock;

    ChannelController(
            Channels channels, Closures closures, Traffic traffic, OperatorActs acts, JsonMapper json, Clock clock) {
        this.channels = channels;
        this.closures = closures;
        this.traffic = traffic;
        this.acts = acts;
        this.json = json;
        this.clock = clock;
    }

    /** Each channel with its state and what passes through it, counted over all gateways; a few seconds old. */
    @GetMapping
    Mono<ChannelList> list(Operator operator) {
        return traffic.read()
                .map(read -> new ChannelList(
                        clock.instant(),
                        channels.all().values().stream()
                                .map(channel -> ChannelView.of(
                                        channel,
                                        channels.clients(channel.name()),
                                        closures.of(channel.name()),
                                        read.getOrDefault(channel.name(), traffic.none())))
                                .toList()));
    }

    /**
     * Closes a channel: within seconds every gateway answers its callers with 503, the notice and {@code Retry-After}, until
     * somebody opens it again. Closing a closed channel replaces the notice.
     */
    @PutMapping("/{name}/closure")
    Mono<Closure> close(
            Operator operator,
            ActKey key,
            @PathVariable String name,
            @RequestBody ClosureRequest request,
            ServerWebExchange exchange) {
        if (!named(name).closable()) {
            throw new Refusal(EdgeFault.CHANNEL_NOT_CLOSABLE);
        }
        var closure = request.closure(clock.instant().truncatedTo(ChronoUnit.MILLIS), operator.account());
        return acted(operator, key, exchange, "close-channel", name, closure, request)
                .map(state -> json.readValue(state, Closure.class));
    }

    /** Opens a closed channel; an open one stays open. */
    @DeleteMapping("/{name}/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> open(Operator operator, ActKey key, @PathVariable String name, ServerWebExchange exchange) {
        return acted(operator, key, exchange, "open-channel", named(name).name(), null, "")
                .then();
    }

    private Mono<String> acted(
            Operator operator,
            ActKey key,
            ServerWebExchange exchange,
            String act,
            String name,
            @Nullable Closure after,
            Object content) {
        var trace = TraceContext.of(exchange).traceId();
        return acts.perform(operator, key, trace, new Act(act, SUBJECT, name, Closures.KEY, after, content))
                .delayUntil(state -> closures.refresh());
    }

    private Channel named(String name) {
        if (channels.all().get(name) instanceof Channel channel) {
            return channel;
        }
        throw new Refusal(EdgeFault.NOT_FOUND);
    }
}
