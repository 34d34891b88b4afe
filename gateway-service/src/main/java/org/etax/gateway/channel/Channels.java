package org.etax.gateway.channel;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.etax.gateway.caller.Caller;
import org.etax.gateway.edge.EdgeFault;
import org.etax.gateway.edge.Refusal;
import org.etax.gateway.edge.RequestFacts;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Knows which channel a client belongs to; a channel follows from the token's client and from nothing else. */
@Component
public final class Channels {

    private static final Channel OPEN = Channel.open();

    private final Map<String, Map<String, Channel>> channels;
    private final Closures closures;
    private final Clock clock;

    Channels(ChannelProperties properties, Closures closures, Clock clock) {
        this.channels = properties.channels();
        this.closures = closures;
        this.clock = clock;
    }

    /**
     * Finds the caller's channel and keeps it in the exchange.
     *
     * @throws Refusal when the caller's client is not a registered channel
     */
    public Channel find(ServerWebExchange exchange) {
        var channel = of(Caller.of(exchange));
        exchange.getAttributes().put(RequestFacts.CHANNEL, channel.name());
        exchange.getAttributes().put(Channel.class.getName(), channel);
        return channel;
    }

    /**
     * Lets a request through its channel.
     *
     * @throws Refusal when the channel is closed or may not make it
     */
    public void admit(ServerWebExchange exchange) {
        var channel = find(exchange);
        if (closures.of(channel.name()) instanceof Closure closure) {
            throw closure.refusal(clock.instant());
        }
        channel.admit(exchange.getRequest().getPath().value());
    }

    /** Every channel once, by name; several clients may share one. */
    Map<String, Channel> all() {
        var all = new TreeMap<String, Channel>();
        all.put(OPEN.name(), OPEN);
        channels.values().forEach(ofRealm -> ofRealm.values().forEach(channel -> all.put(channel.name(), channel)));
        return all;
    }

    /**
     * The channel of a client.
     *
     * @throws Refusal when the client is not a registered channel
     */
    public Channel of(String realm, String client) {
        var channel = channels.getOrDefault(realm, Map.of()).get(client);
        if (channel == null) {
            throw new Refusal(EdgeFault.CLIENT_UNKNOWN);
        }
        return channel;
    }

    Channel of(Caller caller) {
        return switch (caller) {
            case Caller.Anonymous _ -> OPEN;
            case Caller.Program program ->
                of(program.token().realm(), program.token().client());
            case Caller.Person person ->
                of(person.signIn().realm(), person.signIn().client());
        };
    }

    /** The clients of a channel, each with its realm in front. */
    List<String> clients(String channel) {
        return channels.entrySet().stream()
                .flatMap(realm -> realm.getValue().entrySet().stream()
                        .filter(client -> client.getValue().name().equals(channel))
                        .map(client -> realm.getKey() + "/" + client.getKey()))
                .sorted()
                .toList();
    }
}
