package org.etax.goldentax.sync;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How results are delivered.
 *
 * @param poll how often to look for due items while there are none
 * @param summaryDelay how long an invoice summary gathers changes
 * @param confirmDelay how long after the core's "done" it is asked what it holds
 * @param firstBackoff longest wait before the second attempt; doubles with each further one
 * @param longestBackoff longest wait at all
 * @param redelivery after which an item that was sent and not settled is sent again
 * @param attempts after which somebody must look
 */
@ConfigurationProperties("etax.sync")
record SyncSettings(
        @DefaultValue("200ms") Duration poll,
        @DefaultValue("1m") Duration summaryDelay,
        @DefaultValue("5s") Duration confirmDelay,
        @DefaultValue("2s") Duration firstBackoff,
        @DefaultValue("5m") Duration longestBackoff,
        @DefaultValue("2m") Duration redelivery,
        @DefaultValue("20") int attempts) {

    /** A random wait below the bound of this attempt, so that items do not come back all at once. */
    Duration backoff(int attempt) {
        long bound = Math.min(longestBackoff.toMillis(), firstBackoff.toMillis() << Math.min(attempt, 20));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(bound / 2, bound + 1));
    }
}
