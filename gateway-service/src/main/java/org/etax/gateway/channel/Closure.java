package org.etax.gateway.channel;

import java.time.Duration;
import java.time.Instant;
import org.etax.gateway.edge.EdgeFault;
import org.etax.gateway.edge.Notice;
import org.etax.gateway.edge.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * That a channel is closed for some time.
 *
 * @param notice what its callers read
 * @param reason why, for the other operators; callers do not see it
 * @param until when it is expected to open again; it stays closed until somebody opens it
 * @param since when it was closed
 * @param by who closed it
 */
record Closure(Notice notice, String reason, @Nullable Instant until, Instant since, String by) {

    private static final Duration ASK_AGAIN = Duration.ofMinutes(1);

    /** What everybody may know. */
    ClosedChannel shown(String channel) {
        return new ClosedChannel(channel, notice, since, until);
    }

    /** What its callers are told: the notice, and when to come back. */
    Refusal refusal(Instant now) {
        var wait = until == null || !until.isAfter(now) ? ASK_AGAIN : Duration.between(now, until);
        return Refusal.until(EdgeFault.CHANNEL_CLOSED, notice, wait);
    }
}
