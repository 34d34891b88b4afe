package org.etax.goldentax.message;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.etax.kernel.Money;
import org.etax.kernel.event.CoreSynchronised.Subject;

/** What the core's business messages say. */
public sealed interface Answer {

    /**
     * A delivery was kept.
     *
     * @param objectId ywid
     * @param version ywbb
     * @param coreNumber djxh of a registration, pzxh otherwise
     */
    record Saved(UUID objectId, long version, String coreNumber) implements Answer {}

    /**
     * The core holds an object.
     *
     * @param objectId ywid
     * @param version ywbb
     * @param businessDay ywrq
     * @param amount what reconciliation sums
     * @param digest SHA-256 of the business message that it kept, lower-case hexadecimal
     * @param coreNumber its number in the core
     */
    record Found(UUID objectId, long version, LocalDate businessDay, Money amount, String digest, String coreNumber)
            implements Answer {}

    /** The core holds no such object. */
    record Missing() implements Answer {}

    /**
     * Totals of a business day.
     *
     * @param subject which domain
     * @param day the day
     * @param totals count, sum and hash
     */
    record DayTotals(Subject subject, LocalDate day, ReconciliationTotals totals) implements Answer {}

    /**
     * Objects of a business day.
     *
     * @param objects in order of id
     * @param more whether there is another page
     */
    record DayObjects(List<ReconciledObject> objects, boolean more) implements Answer {}

    /**
     * Taxpayers that the core knew before.
     *
     * @param taxpayers in order of djxh
     * @param more whether there is another page
     */
    record OpeningPage(List<OpeningTaxpayer> taxpayers, boolean more) implements Answer {}
}
