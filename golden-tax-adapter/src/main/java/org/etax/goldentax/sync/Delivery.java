package org.etax.goldentax.sync;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.CoreSynchronised.Subject;
import org.jspecify.annotations.Nullable;

/**
 * An item taken in hand: to be sent, or once acknowledged to be asked for.
 *
 * @param taxpayerId whose
 * @param id of the item
 * @param subject kind of object
 * @param objectId the object
 * @param version its version
 * @param state SENT or ACKNOWLEDGED
 * @param businessDay day that reconciliation counts it on
 * @param content what is said of it
 * @param needs objects that the core must hold before
 * @param sequence tran_seq
 * @param attempts how often it was sent, this time included
 * @param djxh the taxpayer's number in the core, null before the registration is acknowledged
 */
record Delivery(
        TaxpayerId taxpayerId,
        UUID id,
        Subject subject,
        UUID objectId,
        long version,
        SyncState state,
        LocalDate businessDay,
        String content,
        List<UUID> needs,
        @Nullable String sequence,
        int attempts,
        @Nullable String djxh) {}
