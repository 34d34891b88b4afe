package org.etax.platform.event;

import java.time.Instant;
import org.etax.kernel.TaxpayerId;

/**
 * Numbers of a taxpayer's events that were passed over: events that did not arrive.
 *
 * @param taxpayerId whose
 * @param source from where
 * @param first the first missing number, which was expected
 * @param last the last missing number; the one after it was seen
 * @param foundAt when it was noticed
 */
record EventGap(TaxpayerId taxpayerId, String source, long first, long last, Instant foundAt) {}
