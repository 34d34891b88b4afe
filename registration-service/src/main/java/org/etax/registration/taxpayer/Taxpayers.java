package org.etax.registration.taxpayer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etax.kernel.TaxAuthority;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.TaxDetermination;
import org.etax.kernel.event.TaxpayerFact;
import org.etax.kernel.event.TaxpayerFactsChanged;
import org.etax.kernel.event.TaxpayerRegistered;
import org.etax.platform.journal.Journal;
import org.springframework.stereotype.Service;

/** The taxpayers and what is known of them. Whoever changes them does so inside a transaction; each change is published. */
@Service
public class Taxpayers {

    private final TaxpayerRows taxpayers;
    private final FactRows facts;
    private final DeterminationRows determinations;
    private final Journal journal;

    Taxpayers(TaxpayerRows taxpayers, FactRows facts, DeterminationRows determinations, Journal journal) {
        this.taxpayers = taxpayers;
        this.facts = facts;
        this.determinations = determinations;
        this.journal = journal;
    }

    /** Registers a new taxpayer; the version is 1. */
    public void register(TaxpayerId taxpayerId, List<TaxpayerFact> known, List<TaxDetermination> owed, Instant at) {
        taxpayers.add(taxpayerId, at);
        facts.add(taxpayerId, known);
        determinations.add(taxpayerId, owed);
        journal.publish(new TaxpayerRegistered(taxpayerId, known, owed, at));
        journal.publish(new TaxpayerFactsChanged(taxpayerId, 1, known, owed));
    }

    /** Keeps what the taxpayer itself added. */
    public void keep(TaxpayerId taxpayerId, Particulars particulars) {
        taxpayers.add(taxpayerId, particulars);
    }

    /** Records those of the facts that say something new; without any, nothing changes and false is the answer. */
    public boolean record(TaxpayerId taxpayerId, List<TaxpayerFact> said) {
        return !recordNews(taxpayerId, said).isEmpty() && publish(taxpayerId);
    }

    /**
     * Records facts as {@link #record} does, and where VAT status or frequency are among the news, lets the determinations
     * end and the given ones follow.
     */
    public boolean record(
            TaxpayerId taxpayerId, List<TaxpayerFact> said, List<TaxDetermination> following, LocalDate from) {
        List<TaxpayerFact> news = recordNews(taxpayerId, said);
        if (news.isEmpty()) {
            return false;
        }
        if (news.stream().anyMatch(Taxpayers::decidesReturns)) {
            determinations.endBefore(taxpayerId, from);
            determinations.add(taxpayerId, following);
        }
        return publish(taxpayerId);
    }

    private List<TaxpayerFact> recordNews(TaxpayerId taxpayerId, List<TaxpayerFact> said) {
        taxpayers.lock(taxpayerId);
        List<TaxpayerFact> news = facts.of(taxpayerId).newsIn(said);
        facts.add(taxpayerId, news);
        return news;
    }

    private static boolean decidesReturns(TaxpayerFact fact) {
        return fact.name() == TaxpayerFact.Name.VAT_STATUS || fact.name() == TaxpayerFact.Name.VAT_FREQUENCY;
    }

    private boolean publish(TaxpayerId taxpayerId) {
        journal.publish(state(new TaxpayerRows.Numbered(taxpayerId, taxpayers.nextVersion(taxpayerId))));
        return true;
    }

    /** Names of a few taxpayers, for lists. */
    public Map<TaxpayerId, String> names(Collection<TaxpayerId> taxpayerIds, LocalDate day) {
        return facts.values(taxpayerIds, TaxpayerFact.Name.NAME, day);
    }

    /** The competent authority on a day; empty for an unknown taxpayer. */
    public Optional<TaxAuthority> authority(TaxpayerId taxpayerId, LocalDate day) {
        return facts.of(taxpayerId, TaxpayerFact.Name.TAX_AUTHORITY)
                .asOf(TaxpayerFact.Name.TAX_AUTHORITY, day)
                .map(fact -> new TaxAuthority(fact.value()));
    }

    List<TaxpayerFactsChanged> snapshot(String after, int limit) {
        return taxpayers.after(after, limit).stream().map(this::state).toList();
    }

    /** Facts of natural persons stay here. */
    static boolean isPublished(TaxpayerFactsChanged state) {
        return state.facts().stream()
                .noneMatch(fact ->
                        fact.name() == TaxpayerFact.Name.KIND && fact.value().equals("NATURAL_PERSON"));
    }

    private TaxpayerFactsChanged state(TaxpayerRows.Numbered taxpayer) {
        return new TaxpayerFactsChanged(
                taxpayer.taxpayerId(),
                taxpayer.version(),
                facts.of(taxpayer.taxpayerId()).all(),
                determinations.of(taxpayer.taxpayerId()));
    }

    Optional<Profile> profile(TaxpayerId taxpayerId, LocalDate day) {
        return taxpayers
                .version(taxpayerId)
                .map(version -> new Profile(
                        taxpayerId,
                        version.number(),
                        version.registeredAt(),
                        day,
                        facts.of(taxpayerId),
                        determinations.of(taxpayerId),
                        taxpayers.particulars(taxpayerId).orElse(null)));
    }
}
