package org.etax.goldentax.sync;

import java.util.List;
import org.etax.goldentax.message.CoreMessage;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.event.CoreSynchronised.Subject;
import org.etax.kernel.event.ReturnAccepted;
import org.etax.platform.event.EventEnvelope;
import org.etax.platform.event.EventHandler;
import org.springframework.stereotype.Component;

/** Returns that were accepted. */
@Component
class ReturnIntake implements EventHandler<ReturnAccepted> {

    private final ArrivalRows arrivals;
    private final Contents contents;

    ReturnIntake(ArrivalRows arrivals, Contents contents) {
        this.arrivals = arrivals;
        this.contents = contents;
    }

    @Override
    public Class<ReturnAccepted> contract() {
        return ReturnAccepted.class;
    }

    @Override
    public void handle(ReturnAccepted event, EventEnvelope envelope) {
        CoreMessage.ObjectVersion object = new CoreMessage.ObjectVersion(
                event.returnId(), event.version(), BusinessTime.dateOf(event.receivedAt()));
        arrivals.add(new Arrival(
                event.taxpayerId(),
                Subject.RETURN,
                object,
                Contents.filed(event, object, "").amount(),
                contents.keep(event),
                List.of(),
                event.receivedAt()));
    }
}
