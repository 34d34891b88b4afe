package org.etax.gateway.channel;

import java.time.Instant;
import org.etax.gateway.edge.Notice;
import org.jspecify.annotations.Nullable;

/**
 * A channel that is closed for some time, as everybody may know.
 *
 * @param name of the channel
 * @param notice why, for its callers
 * @param since when it was closed
 * @param until when it is expected to open again
 */
public record ClosedChannel(
        String name, Notice notice, Instant since, @Nullable Instant until) {}
