package org.etax.goldentax.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.etax.goldentax.message.CoreMessage;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.CoreSynchronised.Subject;

/**
 * Something new for the core.
 *
 * @param taxpayerId whose
 * @param subject kind of object
 * @param object which version of which object, and its business day
 * @param amount what reconciliation sums
 * @param content see {@link Contents}
 * @param needs objects that the core must hold before, beside the registration
 * @param earliest when it may be sent
 */
record Arrival(
        TaxpayerId taxpayerId,
        Subject subject,
        CoreMessage.ObjectVersion object,
        Money amount,
        String content,
        List<UUID> needs,
        Instant earliest) {}
