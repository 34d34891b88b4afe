package org.etax.registration.opening;

import org.etax.kernel.TaxpayerId;

/**
 * What became of one taxpayer of a load.
 *
 * @param djxh 登记序号, as given
 * @param taxpayerId ours
 * @param outcome what the load did
 */
record OpenedTaxpayer(String djxh, TaxpayerId taxpayerId, Outcome outcome) {

    /** What the load did. */
    enum Outcome {
        /** Taken over now. */
        CREATED,
        /** Known before; some facts were new. */
        CHANGED,
        /** Known before, nothing new. */
        UNCHANGED
    }
}
