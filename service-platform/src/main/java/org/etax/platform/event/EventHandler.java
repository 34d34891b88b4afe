package org.etax.platform.event;

import org.etax.kernel.event.EventContract;

/**
 * Applies one kind of event. Called inside a transaction together with the inbox entry: once for each event, whatever Kafka
 * repeats. Events of one taxpayer from one topic come in order.
 *
 * @param <T> the contract
 */
public interface EventHandler<T extends EventContract> {

    /** Which contract. */
    Class<T> contract();

    /** Applies the event; a thrown exception rolls it back and it is tried again, in the end parked as a dead letter. */
    void handle(T event, EventEnvelope envelope);
}
