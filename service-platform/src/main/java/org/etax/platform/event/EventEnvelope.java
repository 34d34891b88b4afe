package org.etax.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.etax.kernel.TaxpayerId;

/**
 * An event's CloudEvents attributes.
 *
 * @param id of the event
 * @param type of the contract
 * @param source who published it, e.g. {@code /etax/invoice}
 * @param taxpayerId subject and key
 * @param sequence number among the taxpayer's events from its source
 * @param time when it was recorded
 */
public record EventEnvelope(UUID id, String type, String source, TaxpayerId taxpayerId, long sequence, Instant time) {

    /**
     * Reads the headers of a message.
     *
     * @throws IllegalArgumentException when one is missing or malformed
     */
    static EventEnvelope of(ConsumerRecord<String, byte[]> message) {
        try {
            return new EventEnvelope(
                    UUID.fromString(header(message, CloudEventHeaders.ID)),
                    header(message, CloudEventHeaders.TYPE),
                    header(message, CloudEventHeaders.SOURCE),
                    new TaxpayerId(header(message, CloudEventHeaders.SUBJECT)),
                    Long.parseLong(header(message, CloudEventHeaders.SEQUENCE)),
                    Instant.parse(header(message, CloudEventHeaders.TIME)));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new IllegalArgumentException("the message has no header " + name);
        }
        String text = new String(header.value(), StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("the header " + name + " is no text");
        }
        return text;
    }

    /** The stream it is numbered in. */
    EventStream stream() {
        return new EventStream(taxpayerId, source);
    }
}
