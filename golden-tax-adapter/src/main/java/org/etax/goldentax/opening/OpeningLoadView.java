package org.etax.goldentax.opening;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an opening load is.
 *
 * @param id its id
 * @param state RUNNING or DONE
 * @param wanted the djxh wanted; empty for all
 * @param afterDjxh the last one of the core that was looked at
 * @param loaded how many were taken over
 * @param alreadyHere how many had been taken over by an earlier load
 * @param unknown those wanted that the core does not know; told once it is done
 * @param failed how many could not be
 * @param reason why it does not go on at the moment
 * @param startedAt when it was asked for
 * @param finishedAt when it was done
 */
record OpeningLoadView(
        UUID id,
        String state,
        List<String> wanted,
        @Nullable String afterDjxh,
        long loaded,
        long alreadyHere,
        List<String> unknown,
        long failed,
        @Nullable String reason,
        Instant startedAt,
        @Nullable Instant finishedAt) {}
