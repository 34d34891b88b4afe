package org.etax.goldentax.opening;

import java.time.Instant;
import java.util.UUID;
import org.etax.kernel.TaxpayerId;
import org.jspecify.annotations.Nullable;

/**
 * What became of one taxpayer of the core.
 *
 * @param djxh 登记序号
 * @param taxpayerId ours; null while it could not be taken over
 * @param reason why it could not
 * @param loadId the load that said so last
 * @param at when
 */
record OpeningEntryView(
        String djxh,
        @Nullable TaxpayerId taxpayerId,
        @Nullable String reason,
        UUID loadId,
        Instant at) {}
