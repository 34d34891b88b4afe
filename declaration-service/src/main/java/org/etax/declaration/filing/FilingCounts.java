package org.etax.declaration.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A taxpayer's filings in numbers.
 *
 * @param accepted versions accepted
 * @param corrections of them, versions above 1
 * @param late of them, received after the last day
 * @param corePending not yet answered by the legacy core
 * @param coreRejected rejected by it
 * @param lastReceivedAt when the last one was received
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FilingCounts(
        long accepted,
        long corrections,
        long late,
        long corePending,
        long coreRejected,
        @Nullable Instant lastReceivedAt) {}
