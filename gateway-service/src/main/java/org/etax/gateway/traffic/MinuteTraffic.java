package org.etax.gateway.traffic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What passed through a channel in some time.
 *
 * @param from the beginning of that time
 * @param requests answered requests
 * @param refused those answered with 4xx
 * @param failed those answered with 5xx
 * @param p50Milliseconds half of the requests were answered within this; null without requests. At most a fifth too long
 * @param p95Milliseconds 95 of 100 requests were answered within this
 */
public record MinuteTraffic(
        Instant from,
        long requests,
        long refused,
        long failed,
        @Nullable Long p50Milliseconds,
        @Nullable Long p95Milliseconds) {

    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.95;

    /** Reads counts by their field. */
    static MinuteTraffic of(Instant from, long[] counts) {
        var latencies = new long[Latencies.CLASSES];
        long requests = 0;
        for (int number = 0; number < latencies.length; number++) {
            latencies[number] = counts[number];
            requests += counts[number];
        }
        boolean none = requests == 0;
        return new MinuteTraffic(
                from,
                requests,
                counts[ChannelCounts.REFUSED],
                counts[ChannelCounts.FAILED],
                none ? null : Latencies.percentile(latencies, HALF),
                none ? null : Latencies.percentile(latencies, NEARLY_ALL));
    }
}
