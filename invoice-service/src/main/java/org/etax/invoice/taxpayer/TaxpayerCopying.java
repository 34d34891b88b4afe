package org.etax.invoice.taxpayer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.etax.invoice.quota.Quotas;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.event.TaxpayerFact;
import org.etax.kernel.event.TaxpayerFactsChanged;
import org.etax.platform.event.EventEnvelope;
import org.etax.platform.event.EventHandler;
import org.etax.platform.event.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Takes over the facts of taxpayers, and grants the first quota when a taxpayer becomes known. */
@Component
class TaxpayerCopying implements EventHandler<TaxpayerFactsChanged> {

    private final TaxpayerRows rows;
    private final NumberHolders holders;
    private final Quotas quotas;
    private final Clock clock;

    TaxpayerCopying(TaxpayerRows rows, NumberHolders holders, Quotas quotas, Clock clock) {
        this.rows = rows;
        this.holders = holders;
        this.quotas = quotas;
        this.clock = clock;
    }

    @Override
    public Class<TaxpayerFactsChanged> contract() {
        return TaxpayerFactsChanged.class;
    }

    @Override
    public void handle(TaxpayerFactsChanged event, EventEnvelope envelope) {
        if (!rows.replace(event, clock.instant())) {
            return;
        }
        List<String> numbers = numbers(event.facts());
        holders.entering(numbers);
        rows.enter(event.taxpayerId(), numbers);
        holders.entered(event.taxpayerId(), numbers);
        LocalDate today = BusinessTime.today(clock);
        KnownTaxpayer taxpayer = KnownTaxpayer.of(rows.factsOn(event.taxpayerId(), today));
        boolean takenOver = event.facts().stream()
                .anyMatch(fact -> fact.name() == TaxpayerFact.Name.KIND && fact.source() == TaxpayerFact.Source.CORE);
        quotas.grantInitial(event.taxpayerId(), taxpayer.kind(), taxpayer.vatStatus(), takenOver, today);
    }

    /** All numbers are announced at once, so that their locks are taken in one order. */
    @Override
    public void handleAll(List<ReceivedEvent<TaxpayerFactsChanged>> events) {
        holders.entering(events.stream()
                .flatMap(received -> numbers(received.event().facts()).stream())
                .distinct()
                .toList());
        EventHandler.super.handleAll(events);
    }

    private static List<String> numbers(List<TaxpayerFact> facts) {
        return facts.stream()
                .filter(fact -> fact.name() == TaxpayerFact.Name.TAXPAYER_NUMBER)
                .map(TaxpayerFact::value)
                .distinct()
                .sorted()
                .toList();
    }
}
