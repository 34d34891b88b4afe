package org.etax.gateway.channel;

import java.util.Map;
import org.etax.gateway.caller.Caller;
import org.etax.gateway.edge.EdgeFault;
import org.etax.gateway.edge.Refusal;
import org.springframework.stereotype.Component;

/** Knows which channel a client belongs to; a channel follows from the token's client and from nothing else. */
@Component
public final class Channels {

    private static final Channel OPEN = Channel.open();

    private final Map<String, Map<String, Channel>> channels;

    Channels(ChannelProperties properties) {
        this.channels = properties.channels();
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
}
