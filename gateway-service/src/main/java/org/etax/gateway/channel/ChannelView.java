package org.etax.gateway.channel;

import java.util.List;
import org.etax.gateway.traffic.ChannelTraffic;
import org.jspecify.annotations.Nullable;

/**
 * A channel as operators see it.
 *
 * @param name of the channel
 * @param clients Keycloak clients that come through it, with their realm in front
 * @param state whether its callers are let in
 * @param closable whether it can be closed here
 * @param closure how it is closed; null unless it is
 * @param traffic what passes through it
 */
record ChannelView(
        String name,
        List<String> clients,
        State state,
        boolean closable,
        @Nullable Closure closure,
        ChannelTraffic traffic) {

    /** Whether callers are let in. */
    enum State {
        /** They are. */
        OPEN,
        /** An operator has closed it. */
        CLOSED,
        /** The configuration says no. */
        DISABLED
    }

    static ChannelView of(Channel channel, List<String> clients, @Nullable Closure closure, ChannelTraffic traffic) {
        var state = channel.status() == Channel.Status.DISABLED
                ? State.DISABLED
                : closure == null ? State.OPEN : State.CLOSED;
        return new ChannelView(channel.name(), clients, state, channel.closable(), closure, traffic);
    }
}
