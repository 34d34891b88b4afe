package org.etax.goldentax.owner;

import java.util.UUID;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;

/**
 * An object as its owner has it.
 *
 * @param taxpayerId whose
 * @param objectId the object
 * @param version its version
 * @param amount what reconciliation sums
 */
public record OwnedObject(TaxpayerId taxpayerId, UUID objectId, long version, Money amount) {}
