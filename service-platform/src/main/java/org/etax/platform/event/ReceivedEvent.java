package org.etax.platform.event;

import org.etax.kernel.event.EventContract;

/**
 * An event to be applied.
 *
 * @param event what happened
 * @param envelope its attributes
 * @param <T> the contract
 */
public record ReceivedEvent<T extends EventContract>(T event, EventEnvelope envelope) {}
