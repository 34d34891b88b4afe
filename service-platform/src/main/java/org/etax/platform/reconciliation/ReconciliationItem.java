package org.etax.platform.reconciliation;

import java.util.UUID;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;

/**
 * One thing to be reconciled.
 *
 * @param taxpayerId whose
 * @param objectId its id
 * @param version of it
 * @param amount control amount, yuan
 */
public record ReconciliationItem(TaxpayerId taxpayerId, UUID objectId, long version, Money amount) {

    /** Its line in the day's hash. */
    String line() {
        return objectId + "|" + version + "|" + amount + "\n";
    }
}
