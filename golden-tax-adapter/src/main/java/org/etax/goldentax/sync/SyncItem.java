package org.etax.goldentax.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.CoreSynchronised.Subject;
import org.jspecify.annotations.Nullable;

/**
 * How far one version of one object is.
 *
 * @param id of the item
 * @param taxpayerId whose
 * @param subject kind of object
 * @param objectId its id at the owner
 * @param version its version at the owner
 * @param state how far it is
 * @param waiting whether it waits for something else that is delivered before it
 * @param businessDay day that reconciliation counts it on
 * @param amount what reconciliation sums
 * @param attempts how often it was sent
 * @param nextAttemptAt when the next step is due, null without one
 * @param coreNumber the core's number of it
 * @param reason the core's words, or ours
 * @param createdAt when it was taken in
 * @param answeredAt when the core answered
 * @param confirmedAt when the core was seen to hold it
 */
public record SyncItem(
        UUID id,
        TaxpayerId taxpayerId,
        Subject subject,
        UUID objectId,
        long version,
        SyncState state,
        boolean waiting,
        LocalDate businessDay,
        Money amount,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String coreNumber,
        @Nullable String reason,
        Instant createdAt,
        @Nullable Instant answeredAt,
        @Nullable Instant confirmedAt) {}
