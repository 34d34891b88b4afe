package org.etax.gateway.channel;

import java.util.Map;
import java.util.Set;
import org.etax.gateway.edge.EdgeFault;
import org.etax.gateway.edge.Notice;
import org.etax.gateway.edge.Refusal;
import org.etax.gateway.limit.Allowance;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A way into the bureau (portal, phone, kiosk, partner, direct connection): what its callers may do.
 *
 * @param name how it is called in metrics, logs and audit
 * @param paths the beginnings of the paths that it may call
 * @param total what all its callers together may spend; unlimited when absent
 * @param allowances allowances of a single caller that replace the usual ones, by bucket
 * @param notice what a caller reads while the channel is disabled
 * @param closable whether operators may close it for some time; not the channel through which they work
 */
public record Channel(
        String name,
        @DefaultValue("/api/") Set<String> paths,
        @Nullable Allowance total,
        @DefaultValue Map<String, Allowance> allowances,
        @DefaultValue("ENABLED") Status status,
        @Nullable Notice notice,
        @DefaultValue("true") boolean closable) {

    /** Whether a channel is open. */
    public enum Status {
        ENABLED,
        DISABLED
    }

    /** Those who call without any token. */
    static Channel open() {
        return new Channel("public", Set.of("/api/"), null, Map.of(), Status.ENABLED, null, true);
    }

    /**
     * Lets a request through this channel.
     *
     * @throws Refusal when the channel is disabled or may not call the path
     */
    void admit(String path) {
        if (status == Status.DISABLED) {
            throw notice == null
                    ? new Refusal(EdgeFault.CHANNEL_DISABLED)
                    : Refusal.because(EdgeFault.CHANNEL_DISABLED, notice);
        }
        if (paths.stream().noneMatch(path::startsWith)) {
            throw new Refusal(EdgeFault.CHANNEL_FORBIDDEN);
        }
    }
}
