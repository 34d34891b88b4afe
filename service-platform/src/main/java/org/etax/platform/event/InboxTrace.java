package org.etax.platform.event;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Applies messages within the trace that they came from; messages of several traces get one of their own. */
final class InboxTrace {

    private final ObservationRegistry observations;

    InboxTrace(ObservationRegistry observations) {
        this.observations = observations;
    }

    void within(List<ConsumerRecord<String, byte[]>> messages, Runnable work) {
        ConsumerRecord<String, byte[]> first = messages.getFirst();
        boolean one = messages.stream()
                        .map(message -> header(message, CloudEventHeaders.TRACE_PARENT))
                        .distinct()
                        .count()
                == 1;
        Observation.createNotStarted(
                        "etax.inbox",
                        () -> {
                            ReceiverContext<ConsumerRecord<String, byte[]>> context =
                                    new ReceiverContext<>((message, name) -> one ? header(message, name) : null);
                            context.setCarrier(first);
                            return context;
                        },
                        observations)
                .lowCardinalityKeyValue("topic", first.topic())
                .observe(work);
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
