package org.etax.declaration.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.etax.declaration.taxpayer.TaxpayerCopies;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.TaxAuthority;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.TaxpayerFact;
import org.springframework.stereotype.Component;

/** Knows payers as they are registered today. */
@Component
public class Payers {

    private final TaxpayerCopies copies;
    private final Clock clock;

    Payers(TaxpayerCopies copies, Clock clock) {
        this.copies = copies;
        this.clock = clock;
    }

    /** The payer; empty while the registration has not arrived. */
    public Optional<Payer> find(TaxpayerId taxpayerId) {
        List<TaxpayerFact> facts = copies.find(taxpayerId).facts();
        Optional<String> name = today(facts, TaxpayerFact.Name.NAME);
        Optional<String> number = today(facts, TaxpayerFact.Name.TAXPAYER_NUMBER);
        Optional<String> authority = today(facts, TaxpayerFact.Name.TAX_AUTHORITY);
        return name.isEmpty() || number.isEmpty() || authority.isEmpty()
                ? Optional.empty()
                : Optional.of(new Payer(name.get(), number.get(), new TaxAuthority(authority.get())));
    }

    private Optional<String> today(List<TaxpayerFact> facts, TaxpayerFact.Name name) {
        LocalDate today = BusinessTime.today(clock);
        return facts.stream()
                .filter(fact -> fact.name() == name && !fact.effectiveFrom().isAfter(today))
                .filter(fact ->
                        fact.effectiveTo() == null || !fact.effectiveTo().isBefore(today))
                .max(Comparator.comparing(TaxpayerFact::recordedAt).thenComparing(TaxpayerFact::effectiveFrom))
                .map(TaxpayerFact::value);
    }
}
