package org.etax.registration.taxpayer;

import java.time.LocalDate;
import java.util.List;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.event.TaxpayerFact;
import org.etax.registration.person.PersonVerified;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Every verified person is a taxpayer (自然人). Name and number stay with the person and are no facts, because facts travel
 * in events; nothing is published.
 */
@Component
class NaturalPersons {

    private final TaxpayerRows taxpayers;
    private final FactRows facts;

    NaturalPersons(TaxpayerRows taxpayers, FactRows facts) {
        this.taxpayers = taxpayers;
        this.facts = facts;
    }

    /** Runs in the transaction that verified the name. */
    @EventListener
    void verified(PersonVerified person) {
        LocalDate today = BusinessTime.dateOf(person.at());
        taxpayers.add(person.id(), person.at());
        facts.add(
                person.id(),
                List.of(
                        new TaxpayerFact(
                                TaxpayerFact.Name.KIND,
                                "NATURAL_PERSON",
                                today,
                                null,
                                person.at(),
                                TaxpayerFact.Source.DEPARTMENT),
                        new TaxpayerFact(
                                TaxpayerFact.Name.STATUS,
                                "NORMAL",
                                today,
                                null,
                                person.at(),
                                TaxpayerFact.Source.AUTHORITY)));
    }
}
