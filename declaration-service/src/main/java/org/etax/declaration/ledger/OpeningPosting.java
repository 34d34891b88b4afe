package org.etax.declaration.ledger;

import java.util.Map;
import java.util.Optional;
import org.etax.kernel.Money;

/** Arrears that the legacy core knew when it handed the taxpayer over. */
final class OpeningPosting {

    private final LedgerDocuments documents;

    OpeningPosting(LedgerDocuments documents) {
        this.documents = documents;
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
        LedgerDocuments.Draft draft = documents.draft();
        arrears.forEach((charge, unpaid) -> draft.add(Movement.OPEN_ARREAR, charge, unpaid));
        return draft.write(DocumentKind.OPENING, occasion);
    }
}
