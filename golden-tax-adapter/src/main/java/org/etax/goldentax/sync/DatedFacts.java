package org.etax.goldentax.sync;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.etax.kernel.event.TaxpayerFact;
import org.etax.kernel.event.TaxpayerFact.Name;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a taxpayer with the days on which they hold.
 *
 * @param all past and later ones too
 */
record DatedFacts(List<TaxpayerFact> all) {

    /** What holds on the day; where facts overlap, the one recorded last. */
    Map<Name, String> on(LocalDate day) {
        Map<Name, String> values = new EnumMap<>(Name.class);
        all.stream()
                .sorted(Comparator.comparing(TaxpayerFact::recordedAt))
                .filter(fact -> !fact.effectiveFrom().isAfter(day)
                        && (fact.effectiveTo() == null || !fact.effectiveTo().isBefore(day)))
                .forEach(fact -> values.put(fact.name(), fact.value()));
        return values;
    }

    /** The next day after this one on which a fact begins or has ended. */
    Optional<LocalDate> changesAfter(LocalDate day) {
        return all.stream()
                .flatMap(fact -> Stream.of(Optional.of(fact.effectiveFrom()), dayAfter(fact.effectiveTo())))
                .flatMap(Optional::stream)
                .filter(change -> change.isAfter(day))
                .min(Comparator.naturalOrder());
    }

    /** The number that the core gave before this system was. */
    @Nullable
    String numberFromCore() {
        return all.stream()
                .filter(fact ->
                        fact.name() == Name.CORE_REGISTRATION_NUMBER && fact.source() == TaxpayerFact.Source.CORE)
                .map(TaxpayerFact::value)
                .findFirst()
                .orElse(null);
    }

    private static Optional<LocalDate> dayAfter(@Nullable LocalDate last) {
        return Optional.ofNullable(last).map(day -> Objects.requireNonNull(day).plusDays(1));
    }
}
