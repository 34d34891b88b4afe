package org.etax.declaration.taxpayer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.event.TaxDetermination;
import org.etax.kernel.event.TaxpayerFact;
import org.jspecify.annotations.Nullable;

/**
 * What is known here of a taxpayer.
 *
 * @param version of the facts at registration-service; 0 when nothing is known
 * @param facts every fact, past ones too
 * @param determinations every determination (税费种认定), ended ones too
 */
public record TaxpayerCopy(long version, List<TaxpayerFact> facts, List<TaxDetermination> determinations) {

    /** A taxpayer that no event has told of. */
    public static final TaxpayerCopy UNKNOWN = new TaxpayerCopy(0, List.of(), List.of());

    private static final Comparator<TaxpayerFact> WEIGHT =
            Comparator.comparing(TaxpayerFact::recordedAt).thenComparing(TaxpayerFact::effectiveFrom);

    /**
     * The facts that a return of the period uses: those that hold on its last day, what was recorded last first. A fact that
     * ended within the period counts where nothing holds on the last day, so that a taxpayer that ceased can file.
     */
    public Map<TaxpayerFact.Name, String> factsOf(TaxPeriod period) {
        Map<TaxpayerFact.Name, TaxpayerFact> chosen = new EnumMap<>(TaxpayerFact.Name.class);
        for (TaxpayerFact fact : facts) {
            if (overlaps(fact.effectiveFrom(), fact.effectiveTo(), period)) {
                chosen.merge(fact.name(), fact, (one, other) -> stronger(one, other, period.end()));
            }
        }
        Map<TaxpayerFact.Name, String> values = new EnumMap<>(TaxpayerFact.Name.class);
        chosen.forEach((name, fact) -> values.put(name, fact.value()));
        return values;
    }

    /** That the taxpayer owes returns on this form for periods of this length; empty when it does not. */
    public Optional<TaxDetermination> determinationFor(String form, TaxPeriod period) {
        return determinations.stream()
                .filter(determination -> determination.form().equals(form)
                        && determination.frequency() == period.frequency()
                        && overlaps(determination.effectiveFrom(), determination.effectiveTo(), period))
                .findFirst();
    }

    private static TaxpayerFact stronger(TaxpayerFact one, TaxpayerFact other, LocalDate lastDay) {
        boolean oneHolds = holds(one, lastDay);
        if (oneHolds != holds(other, lastDay)) {
            return oneHolds ? one : other;
        }
        return WEIGHT.compare(one, other) >= 0 ? one : other;
    }

    private static boolean holds(TaxpayerFact fact, LocalDate day) {
        return !fact.effectiveFrom().isAfter(day)
                && (fact.effectiveTo() == null || !fact.effectiveTo().isBefore(day));
    }

    private static boolean overlaps(LocalDate from, @Nullable LocalDate to, TaxPeriod period) {
        return !from.isAfter(period.end()) && (to == null || !to.isBefore(period.start()));
    }
}
