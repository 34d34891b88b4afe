package org.etax.goldentax.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etax.goldentax.message.CoreMessage;
import org.etax.goldentax.message.ReconciliationTotals;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Region;
import org.etax.kernel.TaxAuthority;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.CoreSynchronised.Subject;
import org.etax.kernel.event.TaxDetermination;
import org.etax.kernel.event.TaxpayerFact;
import org.etax.kernel.event.TaxpayerFact.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns what is known of a taxpayer into registrations for the core: the first one, and another whenever something that the
 * core keeps has changed. A taxpayer that came from the core is known there already.
 */
@Component
class Registrations {

    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private final CoreTaxpayerRows taxpayers;
    private final ArrivalRows arrivals;
    private final Contents contents;

    Registrations(CoreTaxpayerRows taxpayers, ArrivalRows arrivals, Contents contents) {
        this.taxpayers = taxpayers;
        this.arrivals = arrivals;
        this.contents = contents;
    }

    /** Takes note of the facts; older ones than the last are ignored. */
    void take(
            TaxpayerId taxpayerId,
            long version,
            List<TaxpayerFact> facts,
            List<TaxDetermination> determinations,
            Instant at) {
        Optional<CoreTaxpayerRows.Known> known = taxpayers.find(taxpayerId);
        if (known.filter(before -> before.version() >= version).isPresent()) {
            return;
        }
        LocalDate day = BusinessTime.dateOf(at);
        LocalDate registeredOn = known.map(CoreTaxpayerRows.Known::registeredOn).orElse(day);
        Map<Name, String> values = valuesOn(day, facts);
        String digest = ReconciliationTotals.digestOf(contents.keep(registration(
                new CoreMessage.ObjectVersion(taxpayerId.uuid(), 0, NO_DAY), NO_DAY, values, determinations)));
        String before = known.map(CoreTaxpayerRows.Known::digest).orElse(null);
        String djxhBefore = before == null ? numberFromCore(facts) : null;
        if (djxhBefore != null) {
            taxpayers.number(taxpayerId, djxhBefore, "CORE");
        } else if (!digest.equals(before)) {
            send(taxpayerId, version, registeredOn, values, determinations, at);
        }
        taxpayers.say(taxpayerId, registeredOn, digest, version, djxhBefore == null ? "OWN" : "CORE");
        arrivals.release(taxpayerId, at);
    }

    private void send(
            TaxpayerId taxpayerId,
            long version,
            LocalDate registeredOn,
            Map<Name, String> values,
            List<TaxDetermination> determinations,
            Instant at) {
        CoreMessage.ObjectVersion object = new CoreMessage.ObjectVersion(taxpayerId.uuid(), version, registeredOn);
        CoreMessage.Registration registration = registration(object, registeredOn, values, determinations);
        arrivals.add(new Arrival(
                taxpayerId,
                Subject.REGISTRATION,
                object,
                registration.amount(),
                contents.keep(registration),
                List.of(),
                at));
    }

    private static CoreMessage.Registration registration(
            CoreMessage.ObjectVersion object,
            LocalDate registeredOn,
            Map<Name, String> values,
            List<TaxDetermination> determinations) {
        return new CoreMessage.Registration(
                object,
                need(values, Name.TAXPAYER_NUMBER),
                need(values, Name.NAME),
                values.getOrDefault(Name.KIND, "ENTERPRISE"),
                "GENERAL".equals(values.get(Name.VAT_STATUS)),
                values.getOrDefault(Name.STATUS, "NORMAL"),
                new TaxAuthority(need(values, Name.TAX_AUTHORITY)),
                new Region(need(values, Name.REGION)),
                values.get(Name.INDUSTRY),
                registeredOn,
                determinations);
    }

    private static String need(Map<Name, String> values, Name name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a registration without " + name);
        }
        return value;
    }

    /** What holds on the day; where facts overlap, the one recorded last. A fact that begins later is for later. */
    private static Map<Name, String> valuesOn(LocalDate day, List<TaxpayerFact> facts) {
        Map<Name, String> values = new EnumMap<>(Name.class);
        facts.stream()
                .sorted(Comparator.comparing(TaxpayerFact::recordedAt))
                .filter(fact -> !fact.effectiveFrom().isAfter(day)
                        && (fact.effectiveTo() == null || !fact.effectiveTo().isBefore(day)))
                .forEach(fact -> values.put(fact.name(), fact.value()));
        return values;
    }

    private static @Nullable String numberFromCore(List<TaxpayerFact> facts) {
        return facts.stream()
                .filter(fact ->
                        fact.name() == Name.CORE_REGISTRATION_NUMBER && fact.source() == TaxpayerFact.Source.CORE)
                .map(TaxpayerFact::value)
                .findFirst()
                .orElse(null);
    }
}
