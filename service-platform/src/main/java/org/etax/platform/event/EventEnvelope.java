package org.etax.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.etax.kernel.TaxpayerId;

/**
 * An event's CloudEvents attributes.
 *
 * @param id of the event
 * @param type of the contract
 * @param taxpayerId subject and key
 * @param sequence number among the taxpayer's events from its source
 * @param time when it was recorded
 */
public record EventEnvelope(UUID id, String type, TaxpayerId taxpayerId, long sequence, Instant time) {}
