package org.etax.gateway.traffic;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import org.etax.gateway.edge.AnsweredRequest;

/** What one gateway has counted of one channel and not yet told the others. */
final class ChannelCounts {

    static final int REFUSED = Latencies.CLASSES;
    static final int FAILED = REFUSED + 1;
    static final int FIELDS = FAILED + 1;

    private final AtomicLongArray counts = new AtomicLongArray(FIELDS);

    void add(AnsweredRequest request) {
        counts.incrementAndGet(Latencies.classOf(request.nanoseconds()));
        if (request.status() >= 500) {
            counts.incrementAndGet(FAILED);
        } else if (request.status() >= 400) {
            counts.incrementAndGet(REFUSED);
        }
    }

    /** Takes out what was counted, by field. */
    Map<Integer, Long> take() {
        var taken = new HashMap<Integer, Long>();
        for (int field = 0; field < FIELDS; field++) {
            long count = counts.getAndSet(field, 0);
            if (count > 0) {
                taken.put(field, count);
            }
        }
        return taken;
    }
}
