package org.etax.goldentax.sync;

import java.time.Instant;
import java.time.LocalDate;
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
import org.etax.kernel.event.TaxpayerFact.Name;
import org.etax.kernel.event.TaxpayerFactsChanged;
import org.springframework.stereotype.Component;

/**
 * Turns what is known of a taxpayer into registrations for the core: the first one, and another whenever something that the
 * core keeps has changed, or takes effect. The versions of a registration are counted here, since a day can change it too. A
 * taxpayer that came from the core is known there already.
 */
@Component
class Registrations {

    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private final CoreTaxpayerRows taxpayers;
    private final LaterFactRows later;
    private final ArrivalRows arrivals;
    private final Contents contents;

    Registrations(CoreTaxpayerRows taxpayers, LaterFactRows later, ArrivalRows arrivals, Contents contents) {
        this.taxpayers = taxpayers;
        this.later = later;
        this.arrivals = arrivals;
        this.contents = contents;
    }

    /** Takes note of the facts; older ones than the last are ignored. */
    void take(TaxpayerFactsChanged state, Instant at) {
        Optional<CoreTaxpayerRows.Known> known = taxpayers.lock(state.taxpayerId());
        if (known.filter(before -> before.version() >= state.version()).isEmpty()) {
            tell(state, known, at);
        }
    }

    /** Tells the core what holds now of facts that were learned before. */
    void takeEffect(TaxpayerId taxpayerId, Instant now) {
        Optional<CoreTaxpayerRows.Known> known = taxpayers.lock(taxpayerId);
        later.find(taxpayerId, BusinessTime.dateOf(now))
                .ifPresent(content -> tell(contents.facts(content), known, now));
    }

    private void tell(TaxpayerFactsChanged state, Optional<CoreTaxpayerRows.Known> known, Instant at) {
        TaxpayerId taxpayerId = state.taxpayerId();
        DatedFacts facts = new DatedFacts(state.facts());
        LocalDate day = BusinessTime.dateOf(at);
        LocalDate registeredOn = known.map(CoreTaxpayerRows.Known::registeredOn).orElse(day);
        Map<Name, String> values = facts.on(day);
        String digest = ReconciliationTotals.digestOf(contents.keep(registration(
                new CoreMessage.ObjectVersion(taxpayerId.uuid(), 0, NO_DAY), NO_DAY, values, state.determinations())));
        String before = known.map(CoreTaxpayerRows.Known::digest).orElse(null);
        String djxhBefore = before == null ? facts.numberFromCore() : null;
        if (djxhBefore != null) {
            taxpayers.number(taxpayerId, djxhBefore, "CORE");
        } else if (!digest.equals(before)) {
            send(taxpayerId, registeredOn, values, state.determinations(), at);
        }
        taxpayers.say(taxpayerId, registeredOn, digest, state.version(), djxhBefore == null ? "OWN" : "CORE");
        facts.changesAfter(day)
                .ifPresentOrElse(
                        change -> later.put(taxpayerId, change, contents.keep(state)), () -> later.delete(taxpayerId));
        arrivals.release(taxpayerId, at);
    }

    private void send(
            TaxpayerId taxpayerId,
            LocalDate registeredOn,
            Map<Name, String> values,
            List<TaxDetermination> determinations,
            Instant at) {
        long version = arrivals.newest(taxpayerId, Subject.REGISTRATION, taxpayerId.uuid()) + 1;
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
}
