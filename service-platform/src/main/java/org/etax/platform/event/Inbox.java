package org.etax.platform.event;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies each event once: its id is recorded in the transaction that applies it. The messages of a poll share a transaction;
 * if that fails, each gets its own, so that only the one at fault is left behind.
 */
final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final EventHandlers handlers;
    private final InboxRows rows;
    private final InboxTrace trace;
    private final GapAlarm alarm;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Inbox(
            EventHandlers handlers,
            InboxRows rows,
            InboxTrace trace,
            GapAlarm alarm,
            TransactionTemplate transactions,
            Clock clock) {
        this.handlers = handlers;
        this.rows = rows;
        this.trace = trace;
        this.alarm = alarm;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Applies the messages of a poll, each partition's in their order.
     *
     * @throws FailedMessage naming the first that could not be applied; all before it are
     */
    void receive(List<ConsumerRecord<String, byte[]>> messages) {
        if (messages.size() > 1) {
            try {
                apply(messages);
                return;
            } catch (RuntimeException e) {
                LOG.warn(
                        "{} messages are not applied together, will try one by one: {}", messages.size(), e.toString());
            }
        }
        for (ConsumerRecord<String, byte[]> message : messages) {
            try {
                apply(List.of(message));
            } catch (RuntimeException e) {
                throw FailedMessage.of(e, message);
            }
        }
    }

    /** Applies messages, all or none; types nobody here handles are heard only. */
    void apply(List<ConsumerRecord<String, byte[]>> messages) {
        trace.within(messages, () -> {
            List<EventEnvelope> heard = messages.stream().map(EventEnvelope::of).toList();
            List<ReceivedEvent<?>> wanted = new ArrayList<>();
            for (int i = 0; i < heard.size(); i++) {
                if (handlers.want(heard.get(i).type())) {
                    wanted.add(handlers.read(heard.get(i), messages.get(i).value()));
                }
            }
            take(heard, wanted);
        });
    }

    /** Goes past a message that is parked: its number is accounted for. */
    void pass(ConsumerRecord<String, byte[]> message) {
        try {
            take(List.of(EventEnvelope.of(message)), List.of());
        } catch (IllegalArgumentException unreadable) {
            LOG.warn("a parked message has no number: {}", unreadable.getMessage());
        }
    }

    private void take(List<EventEnvelope> heard, List<ReceivedEvent<?>> wanted) {
        Instant now = clock.instant();
        List<EventGap> gaps = transactions.execute(status -> {
            InboxRows.Taken taken = rows.take(
                    heard, wanted.stream().map(ReceivedEvent::envelope).toList());
            handlers.apply(wanted.stream()
                    .filter(received -> taken.first(received.envelope()))
                    .toList());
            Continuity continuity = Continuity.of(heard, taken.before(), now);
            rows.keep(continuity.gaps(), now);
            rows.fill(continuity.late());
            return continuity.gaps();
        });
        alarm.raise(gaps);
    }
}
