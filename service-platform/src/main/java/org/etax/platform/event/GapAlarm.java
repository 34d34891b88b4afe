package org.etax.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells operators that events were lost: a line in the log and the metric {@code etax.inbox.gap}. */
final class GapAlarm {

    private static final Logger LOG = LoggerFactory.getLogger(GapAlarm.class);

    private final MeterRegistry meters;

    GapAlarm(MeterRegistry meters) {
        this.meters = meters;
    }

    void raise(List<EventGap> gaps) {
        for (EventGap gap : gaps) {
            meters.counter("etax.inbox.gap", "source", gap.source()).increment();
            LOG.error(
                    "events are missing: taxpayer {} source {} expected {} seen {}",
                    gap.taxpayerId(),
                    gap.source(),
                    gap.first(),
                    gap.last() + 1);
        }
    }
}
