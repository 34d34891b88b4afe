package org.etax.declaration.ledger;

import org.etax.kernel.Money;

/** What became of a request to reserve overpaid money. */
public sealed interface HoldOutcome {

    /** Reserved: the refund case may be paid. */
    record Held(LedgerDocument document) implements HoldOutcome {}

    /** Not enough overpaid money stands on that charge. */
    record NotEnough(Charge charge, Money available) implements HoldOutcome {}
}
