package org.etax.declaration.ledger;

import java.util.Map;
import java.util.Optional;
import org.etax.kernel.Money;

/** Arrears that the legacy core knew when it handed the taxpayer over. */
final class OpeningPosting {

    private final Journal journal;

    OpeningPosting(Journal journal) {
        this.journal = journal;
    }

    /**
     * Takes unpaid principal over; its surcharge goes on accruing from the core's deadline.
     *
     * @throws IllegalArgumentException when the occasion does not come from the core
     */
    Optional<LedgerDocument> open(Occasion occasion, Map<Charge, Money> arrears) {
        if (occasion.source() != Occasion.Source.CORE) {
            throw new IllegalArgumentException("opening balances come from the core");
        }
        Journal.Draft draft = journal.draft();
        arrears.forEach((charge, unpaid) -> draft.add(Movement.OPEN_ARREAR, charge, unpaid));
        return draft.write(DocumentKind.OPENING, occasion);
    }
}
