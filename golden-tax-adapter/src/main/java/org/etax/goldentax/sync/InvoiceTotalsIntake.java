package org.etax.goldentax.sync;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.etax.goldentax.message.CoreMessage;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.event.CoreSynchronised.Subject;
import org.etax.kernel.event.InvoiceTotalsChanged;
import org.etax.platform.event.EventEnvelope;
import org.etax.platform.event.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Issued invoices go to the core as one summary for a month (发票属期汇总). A summary waits a while, and a newer version takes
 * the place of one that was not sent, so that a thousand invoices become one message.
 */
@Component
class InvoiceTotalsIntake implements EventHandler<InvoiceTotalsChanged> {

    private final ArrivalRows arrivals;
    private final Contents contents;
    private final SyncSettings settings;

    InvoiceTotalsIntake(ArrivalRows arrivals, Contents contents, SyncSettings settings) {
        this.arrivals = arrivals;
        this.contents = contents;
        this.settings = settings;
    }

    @Override
    public Class<InvoiceTotalsChanged> contract() {
        return InvoiceTotalsChanged.class;
    }

    @Override
    public void handle(InvoiceTotalsChanged event, EventEnvelope envelope) {
        UUID objectId = objectId(event);
        if (event.side() != InvoiceTotalsChanged.Side.OUTPUT
                || arrivals.newest(event.taxpayerId(), Subject.INVOICE_SUMMARY, objectId) >= event.version()) {
            return;
        }
        CoreMessage.ObjectVersion object =
                new CoreMessage.ObjectVersion(objectId, event.version(), BusinessTime.dateOf(envelope.time()));
        Arrival arrival = new Arrival(
                event.taxpayerId(),
                Subject.INVOICE_SUMMARY,
                object,
                Contents.summary(event, object, "").amount(),
                contents.keep(event),
                List.of(),
                envelope.time().plus(settings.summaryDelay()));
        arrivals.add(new Arrival(
                arrival.taxpayerId(),
                arrival.subject(),
                object,
                arrival.amount(),
                arrival.content(),
                arrival.needs(),
                arrivals.supersede(arrival)));
    }

    /** The id that invoice-service gives to a taxpayer's month. */
    private static UUID objectId(InvoiceTotalsChanged event) {
        return UUID.nameUUIDFromBytes((event.taxpayerId() + "|" + event.month()).getBytes(StandardCharsets.UTF_8));
    }
}
