package org.etax.gateway.status;

import java.time.Instant;
import java.util.List;
import org.etax.gateway.channel.ClosedChannel;
import org.jspecify.annotations.Nullable;

/**
 * How the bureau is.
 *
 * @param asOf when this was looked at; a few seconds ago at most
 * @param services how each service is
 * @param closedChannels channels that are closed for some time
 * @param coreMaintenance when the core system rests; null while that cannot be had
 */
record PublicStatus(
        Instant asOf,
        List<ServiceCondition> services,
        List<ClosedChannel> closedChannels,
        @Nullable List<CoreMaintenance> coreMaintenance) {}
