package org.etax.platform.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the numbers of the events that came against those that should have. A number at or below one that was heard before is a
 * repeat or came late; it is never a gap.
 *
 * @param gaps passed over
 * @param late came after a higher number
 */
record Continuity(List<EventGap> gaps, List<EventEnvelope> late) {

    /**
     * Walks over a batch.
     *
     * @param heard the events in the order in which they came, whether anybody wants them or not
     * @param before the highest number of each stream so far; none for a stream that was not heard yet, which starts with 1
     * @param at now
     */
    static Continuity of(List<EventEnvelope> heard, Map<EventStream, Long> before, Instant at) {
        Continuity found = new Continuity(new ArrayList<>(), new ArrayList<>());
        Map<EventStream, Long> last = new HashMap<>(before);
        for (EventEnvelope event : heard) {
            long expected = last.getOrDefault(event.stream(), 0L) + 1;
            if (event.sequence() < expected) {
                found.late.add(event);
            } else {
                if (event.sequence() > expected) {
                    found.gaps.add(
                            new EventGap(event.taxpayerId(), event.source(), expected, event.sequence() - 1, at));
                }
                last.put(event.stream(), event.sequence());
            }
        }
        return found;
    }
}
