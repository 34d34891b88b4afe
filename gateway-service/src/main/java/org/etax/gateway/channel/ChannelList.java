package org.etax.gateway.channel;

import java.time.Instant;
import java.util.List;

/**
 * All channels.
 *
 * @param asOf when this was read
 * @param items by name
 */
record ChannelList(Instant asOf, List<ChannelView> items) {}
