package org.etax.declaration.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;

/**
 * What an accepted return makes due.
 *
 * @param taxpayerId who filed
 * @param returnId of this version; each version of a return has an id of its own
 * @param returnVersion 1 for the first, higher for corrections
 * @param period the tax period
 * @param dueOn last day of payment, holidays shifted
 * @param liabilities the whole amount of each levy item after this version. A correction names every item of its form, also
 *     those that are now 0.00: what is not named stays as it was
 * @param acceptedAt when the return was received
 */
public record AssessmentOrder(
        TaxpayerId taxpayerId,
        UUID returnId,
        int returnVersion,
        TaxPeriod period,
        LocalDate dueOn,
        Map<String, Money> liabilities,
        Instant acceptedAt) {

    /** @throws IllegalArgumentException when the version is not positive */
    public AssessmentOrder {
        liabilities = Map.copyOf(liabilities);
        if (returnVersion < 1) {
            throw new IllegalArgumentException("versions begin at 1");
        }
    }

    boolean isFirst() {
        return returnVersion == 1;
    }

    boolean owesNothing() {
        return liabilities.values().stream().allMatch(Money::isZero);
    }
}
