package org.etax.platform.event;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.EventContract;
import org.etax.kernel.event.EventTypes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Applies each event once: its id is recorded in the transaction that applies it. */
final class Inbox {

    private final Map<String, List<EventHandler<?>>> handlers = new HashMap<>();
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final Clock clock;

    Inbox(
            List<EventHandler<?>> handlers,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            JsonMapper json,
            Clock clock) {
        handlers.forEach(handler -> this.handlers
                .computeIfAbsent(EventTypes.typeOf(handler.contract()), type -> new ArrayList<>())
                .add(handler));
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /** The topics that the handlers listen to. */
    String[] topics() {
        return handlers.values().stream()
                .flatMap(List::stream)
                .map(handler -> EventTypes.topicOf(handler.contract()))
                .distinct()
                .toArray(String[]::new);
    }

    /** Applies a message; types nobody here handles are none of our business. */
    void receive(ConsumerRecord<String, byte[]> message) {
        List<EventHandler<?>> interested = handlers.get(text(message, CloudEventHeaders.TYPE));
        if (interested != null) {
            apply(interested, message);
        }
    }

    private void apply(List<EventHandler<?>> interested, ConsumerRecord<String, byte[]> message) {
        EventEnvelope envelope = new EventEnvelope(
                UUID.fromString(text(message, CloudEventHeaders.ID)),
                text(message, CloudEventHeaders.TYPE),
                new TaxpayerId(text(message, CloudEventHeaders.SUBJECT)),
                Long.parseLong(text(message, CloudEventHeaders.SEQUENCE)),
                Instant.parse(text(message, CloudEventHeaders.TIME)));
        EventContract event =
                json.readValue(message.value(), interested.getFirst().contract());
        transactions.executeWithoutResult(status -> {
            if (isNew(envelope)) {
                interested.forEach(handler -> handle(handler, event, envelope));
            }
        });
    }

    private static <T extends EventContract> void handle(
            EventHandler<T> handler, EventContract event, EventEnvelope envelope) {
        handler.handle(handler.contract().cast(event), envelope);
    }

    private boolean isNew(EventEnvelope envelope) {
        return jdbc.sql("""
                insert into inbox (taxpayer_id, event_id, received_at) values (:taxpayerId, :eventId, :at)
                on conflict (taxpayer_id, event_id) do nothing""")
                        .param("taxpayerId", envelope.taxpayerId().value())
                        .param("eventId", envelope.id())
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    static String text(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
