package org.etax.goldentax.sync;

import java.util.UUID;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;

/**
 * The newest version of an object here.
 *
 * @param taxpayerId whose
 * @param objectId the object
 * @param version its version
 * @param amount what reconciliation sums
 * @param state how far it is
 * @param isFromCore a taxpayer that the core had before, which its owner does not count as registered here
 */
public record SyncedObject(
        TaxpayerId taxpayerId, UUID objectId, long version, Money amount, SyncState state, boolean isFromCore) {}
