package org.etax.platform.progress;

import java.util.UUID;
import org.etax.kernel.TaxpayerId;

/**
 * Names a piece of long work.
 *
 * @param taxpayerId whose
 * @param id which
 */
public record JobKey(TaxpayerId taxpayerId, UUID id) {}
