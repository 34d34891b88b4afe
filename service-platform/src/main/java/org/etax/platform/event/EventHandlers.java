package org.etax.platform.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.etax.kernel.event.EventContract;
import org.etax.kernel.event.EventTypes;
import tools.jackson.databind.json.JsonMapper;

/** Which handlers are there, by the type of the event. */
final class EventHandlers {

    private final Map<String, List<EventHandler<?>>> byType = new HashMap<>();
    private final JsonMapper json;

    EventHandlers(List<EventHandler<?>> handlers, JsonMapper json) {
        handlers.forEach(
                handler -> byType.computeIfAbsent(EventTypes.typeOf(handler.contract()), type -> new ArrayList<>())
                        .add(handler));
        this.json = json;
    }

    /** The topics that the handlers listen to. */
    String[] topics() {
        return byType.values().stream()
                .flatMap(List::stream)
                .map(handler -> EventTypes.topicOf(handler.contract()))
                .distinct()
                .toArray(String[]::new);
    }

    /** Whether anybody here handles such events. */
    boolean want(String type) {
        return byType.containsKey(type);
    }

    /** The event in the payload of a message that is {@linkplain #want wanted}. */
    ReceivedEvent<?> read(EventEnvelope envelope, byte[] payload) {
        return new ReceivedEvent<>(json.readValue(payload, EventTypes.contractOf(envelope.type())), envelope);
    }

    /** Applies the events in their order; neighbours of one type go to a handler together. */
    void apply(List<ReceivedEvent<?>> events) {
        int from = 0;
        while (from < events.size()) {
            String type = events.get(from).envelope().type();
            int to = from + 1;
            while (to < events.size() && events.get(to).envelope().type().equals(type)) {
                to++;
            }
            List<ReceivedEvent<?>> run = events.subList(from, to);
            byType.getOrDefault(type, List.of()).forEach(handler -> apply(handler, run));
            from = to;
        }
    }

    private static <T extends EventContract> void apply(EventHandler<T> handler, List<ReceivedEvent<?>> run) {
        handler.handleAll(run.stream()
                .map(received -> new ReceivedEvent<>(handler.contract().cast(received.event()), received.envelope()))
                .toList());
    }
}
