package org.etax.goldentax.sync;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is not in the core yet.
 *
 * @param states how many items are in each state, confirmed ones left out
 * @param oldestAt when the oldest item still to be delivered was taken in
 * @param closedUntil until when nothing is sent, null while the way is free
 * @param closedReason why
 */
record BacklogView(
        Map<SyncState, Long> states,
        @Nullable Instant oldestAt,
        @Nullable Instant closedUntil,
        @Nullable String closedReason) {}
