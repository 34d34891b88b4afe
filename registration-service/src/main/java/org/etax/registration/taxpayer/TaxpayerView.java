package org.etax.registration.taxpayer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.TaxDetermination;
import org.etax.kernel.event.TaxpayerFact;
import org.jspecify.annotations.Nullable;

/**
 * A taxpayer's profile.
 *
 * @param taxpayerId who
 * @param version of the facts, also the ETag
 * @param registeredAt when it was registered here
 * @param asOf the day for which {@code facts} hold
 * @param facts that hold on that day
 * @param history every fact, in the order in which it was recorded
 * @param determinations taxes to be filed, ended ones too
 * @param particulars what the taxpayer added itself
 * @param freshAt when the newest fact was learned
 * @param freshSource who said it
 */
record TaxpayerView(
        TaxpayerId taxpayerId,
        long version,
        Instant registeredAt,
        LocalDate asOf,
        Collection<TaxpayerFact> facts,
        List<TaxpayerFact> history,
        List<TaxDetermination> determinations,
        @Nullable Particulars particulars,
        @Nullable Instant freshAt,
        TaxpayerFact.@Nullable Source freshSource) {

    static TaxpayerView of(Profile profile) {
        TaxpayerFact newest = profile.facts().newest().orElse(null);
        return new TaxpayerView(
                profile.taxpayerId(),
                profile.version(),
                profile.registeredAt(),
                profile.day(),
                profile.facts().asOf(profile.day()).values(),
                profile.facts().all(),
                profile.determinations(),
                profile.particulars(),
                newest == null ? null : newest.recordedAt(),
                newest == null ? null : newest.source());
    }
}
