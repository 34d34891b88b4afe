package org.etax.registration.taxpayer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etax.kernel.event.TaxpayerFact;

/**
 * The dated facts of one taxpayer. What was said later wins where two hold on the same day; nothing is overwritten, so the
 * law of a past period can always be applied to what held then.
 *
 * @param all in the order in which they were recorded
 */
public record Facts(List<TaxpayerFact> all) {

    public Facts {
        all = List.copyOf(all);
    }

    /** The fact that holds on a day. */
    public Optional<TaxpayerFact> asOf(TaxpayerFact.Name name, LocalDate day) {
        return all.stream()
                .filter(fact -> fact.name() == name && holds(fact, day))
                .reduce((earlier, later) -> later.recordedAt().isBefore(earlier.recordedAt()) ? earlier : later);
    }

    /** Every fact that holds on a day. */
    public Map<TaxpayerFact.Name, TaxpayerFact> asOf(LocalDate day) {
        Map<TaxpayerFact.Name, TaxpayerFact> holding = new EnumMap<>(TaxpayerFact.Name.class);
        for (TaxpayerFact.Name name : TaxpayerFact.Name.values()) {
            asOf(name, day).ifPresent(fact -> holding.put(name, fact));
        }
        return holding;
    }

    /** Those of the given facts that say something new: on their first day another value held, or none. */
    public List<TaxpayerFact> newsIn(List<TaxpayerFact> said) {
        return said.stream()
                .filter(fact -> asOf(fact.name(), fact.effectiveFrom())
                        .filter(known -> known.value().equals(fact.value()) && known.effectiveTo() == null)
                        .isEmpty())
                .toList();
    }

    /** When the newest of them was learned. */
    public Optional<TaxpayerFact> newest() {
        return all.stream().max(Comparator.comparing(TaxpayerFact::recordedAt));
    }

    private static boolean holds(TaxpayerFact fact, LocalDate day) {
        LocalDate end = fact.effectiveTo();
        return !day.isBefore(fact.effectiveFrom()) && (end == null || !day.isAfter(end));
    }
}
