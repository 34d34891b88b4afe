package org.etax.goldentax.sync;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.etax.goldentax.message.CoreMessage;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.event.CoreSynchronised.Subject;
import org.etax.kernel.event.TaxPaid;
import org.etax.platform.event.EventEnvelope;
import org.etax.platform.event.EventHandler;
import org.springframework.stereotype.Component;

/** Payments that reached the treasury; each waits for the returns that it pays. */
@Component
class PaymentIntake implements EventHandler<TaxPaid> {

    private final ArrivalRows arrivals;
    private final Contents contents;

    PaymentIntake(ArrivalRows arrivals, Contents contents) {
        this.arrivals = arrivals;
        this.contents = contents;
    }

    @Override
    public Class<TaxPaid> contract() {
        return TaxPaid.class;
    }

    @Override
    public void handle(TaxPaid event, EventEnvelope envelope) {
        CoreMessage.ObjectVersion object =
                new CoreMessage.ObjectVersion(event.paymentId(), 1, BusinessTime.dateOf(event.paidAt()));
        List<UUID> returns = event.parts().stream()
                .map(TaxPaid.Part::returnId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        arrivals.add(new Arrival(
                event.taxpayerId(),
                Subject.PAYMENT,
                object,
                Contents.paid(event, object, "").amount(),
                contents.keep(event),
                returns,
                event.paidAt()));
    }
}
