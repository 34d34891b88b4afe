package org.etax.platform.event;

import java.util.List;
import org.etax.kernel.event.EventContract;

/**
 * Applies one kind of event. Called inside a transaction together with the inbox entries: once for each event, whatever Kafka
 * repeats. Events of one taxpayer from one topic come in order.
 *
 * @param <T> the contract
 */
public interface EventHandler<T extends EventContract> {

    /** Which contract. */
    Class<T> contract();

    /** Applies the event; a thrown exception rolls it back and it is tried again, in the end parked as a dead letter. */
    void handle(T event, EventEnvelope envelope);

    /**
     * Applies events that came one after another, in their order and in one transaction: for handlers that do many with few
     * statements. If it throws, the same events come again one by one, so it must not do anything that {@link #handle} does not.
     */
    default void handleAll(List<ReceivedEvent<T>> events) {
        events.forEach(received -> handle(received.event(), received.envelope()));
    }
}
