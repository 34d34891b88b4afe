package org.etax.registration.taxpayer;

import java.util.List;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.CoreSynchronised;
import org.etax.kernel.event.TaxpayerFact;
import org.etax.platform.event.EventEnvelope;
import org.etax.platform.event.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps the number (登记序号) that the core gives a taxpayer registered here. */
@Component
class CoreAnswers implements EventHandler<CoreSynchronised> {

    private final Taxpayers taxpayers;
    private final Claims claims;

    CoreAnswers(Taxpayers taxpayers, Claims claims) {
        this.taxpayers = taxpayers;
        this.claims = claims;
    }

    @Override
    public Class<CoreSynchronised> contract() {
        return CoreSynchronised.class;
    }

    @Override
    public void handle(CoreSynchronised answer, EventEnvelope envelope) {
        String number = answer.coreNumber();
        if (answer.subject() != CoreSynchronised.Subject.REGISTRATION
                || answer.outcome() != CoreSynchronised.Outcome.ACKNOWLEDGED
                || number == null) {
            return;
        }
        TaxpayerId holder = claims.claimCoreNumber(number, answer.taxpayerId());
        if (!holder.equals(answer.taxpayerId())) {
            throw new IllegalStateException("the core gave the same registration number to two taxpayers");
        }
        taxpayers.record(
                answer.taxpayerId(),
                List.of(new TaxpayerFact(
                        TaxpayerFact.Name.CORE_REGISTRATION_NUMBER,
                        number,
                        BusinessTime.dateOf(answer.at()),
                        null,
                        answer.at(),
                        TaxpayerFact.Source.CORE)));
    }
}
