package org.etax.invoice.batch;

import java.util.UUID;
import org.etax.kernel.TaxpayerId;

/**
 * Names a batch.
 *
 * @param taxpayerId whose
 * @param id which
 */
record BatchKey(TaxpayerId taxpayerId, UUID id) {}
