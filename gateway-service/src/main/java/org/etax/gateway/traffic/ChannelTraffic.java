package org.etax.gateway.traffic;

import java.util.List;

/**
 * What passes through a channel, over all gateways.
 *
 * @param perSecond requests in a second, on average over {@code window}
 * @param windowSeconds how long {@code window} is
 * @param window the last minutes together, the running one included
 * @param minutes the last quarter of an hour, oldest first, the running minute last
 */
public record ChannelTraffic(double perSecond, long windowSeconds, MinuteTraffic window, List<MinuteTraffic> minutes) {}
