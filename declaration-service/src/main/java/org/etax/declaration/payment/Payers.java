package org.etax.declaration.payment;

import java.util.Optional;
import org.etax.kernel.TaxpayerId;

/** Knows the registered facts of payers; whoever keeps the copy of the registration provides it. */
public interface Payers {

    /** The payer as registered today; empty while the registration has not arrived. */
    Optional<Payer> find(TaxpayerId taxpayerId);
}
