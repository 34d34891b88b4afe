package org.etax.simulators.goldentax;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * How the core behaves as a whole.
 *
 * @param latencyMillis how long each message takes at least
 * @param requestsPerSecond how many messages it takes a second, null for any number
 * @param maintenance whether it is closed now
 * @param windowFrom start of the daily maintenance window (Asia/Shanghai), null for none
 * @param windowTo end of it
 */
record Behaviour(
        @Min(0) @Max(60_000) int latencyMillis,
        @Min(1) @Max(1_000_000) @Nullable Integer requestsPerSecond,
        boolean maintenance,
        @Nullable LocalTime windowFrom,
        @Nullable LocalTime windowTo) {

    boolean closedAt(LocalTime time) {
        if (windowFrom == null || windowTo == null) {
            return maintenance;
        }
        boolean inWindow = windowFrom.isBefore(windowTo)
                ? !time.isBefore(windowFrom) && time.isBefore(windowTo)
                : !time.isBefore(windowFrom) || time.isBefore(windowTo);
        return maintenance || inWindow;
    }
}
