package org.etax.gateway.channel;

import java.util.List;

/** The channels that are closed for some time. */
public interface ClosedChannels {

    /** All of them by name; empty when every channel is open. */
    List<ClosedChannel> list();
}
