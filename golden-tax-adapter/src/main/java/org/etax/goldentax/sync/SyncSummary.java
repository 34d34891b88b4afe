package org.etax.goldentax.sync;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a taxpayer stands with the core.
 *
 * @param djxh 登记序号, null before the core has given one
 * @param states how many items are in each state
 * @param troubles what does not go on by itself, the newest first, at most 20
 */
public record SyncSummary(@Nullable String djxh, Map<SyncState, Long> states, List<Trouble> troubles) {

    /**
     * @param item which
     * @param zh why, in Chinese
     * @param en the same in English; what the core itself says stays in its words
     */
    public record Trouble(SyncItem item, String zh, String en) {}
}
