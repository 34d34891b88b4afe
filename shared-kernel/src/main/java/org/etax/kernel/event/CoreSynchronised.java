package org.etax.kernel.event;

import java.time.Instant;
import java.util.UUID;
import org.etax.kernel.TaxpayerId;
import org.jspecify.annotations.Nullable;

/**
 * The legacy core (Golden Tax III) answered for one version of a business object.
 *
 * @param taxpayerId whose object
 * @param subject which kind of object
 * @param objectId its id at the owner
 * @param version its version at the owner
 * @param outcome what the core said
 * @param coreNumber the core's own number (djxh, pzxh …), if it gave one
 * @param reason the core's words when it refused
 * @param at when it answered
 */
public record CoreSynchronised(
        TaxpayerId taxpayerId,
        Subject subject,
        UUID objectId,
        long version,
        Outcome outcome,
        @Nullable String coreNumber,
        @Nullable String reason,
        Instant at)
        implements EventContract {

    /** What was synchronised. */
    public enum Subject {
        REGISTRATION,
        INVOICE_SUMMARY,
        RETURN,
        PAYMENT
    }

    /** What the core said. */
    public enum Outcome {
        ACKNOWLEDGED,
        REJECTED
    }
}
