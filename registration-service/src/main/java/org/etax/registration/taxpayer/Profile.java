package org.etax.registration.taxpayer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.TaxDetermination;
import org.etax.kernel.event.TaxpayerFact;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of one taxpayer, read for a day.
 *
 * @param taxpayerId who
 * @param version of the facts
 * @param registeredAt when it was registered here
 * @param day for which
 * @param facts all of them
 * @param determinations all of them
 * @param particulars what it added itself; null for one taken over from the core
 */
record Profile(
        TaxpayerId taxpayerId,
        long version,
        Instant registeredAt,
        LocalDate day,
        Facts facts,
        List<TaxDetermination> determinations,
        @Nullable Particulars particulars) {

    Optional<String> value(TaxpayerFact.Name name) {
        return facts.asOf(name, day).map(TaxpayerFact::value);
    }
}
