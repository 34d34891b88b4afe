package org.etax.declaration.ledger;

import org.etax.kernel.Money;

/** Overpaid money that a refund case reserves, that goes back to the taxpayer, or that settles another charge. */
final class RefundPosting {

    private final LedgerDocuments documents;

    RefundPosting(LedgerDocuments documents) {
        this.documents = documents;
    }

    /** Reserves overpaid money of a charge for a refund case. Nothing is paid without it. */
    HoldOutcome hold(Occasion occasion, TaxpayerAccount account, Charge charge, Money amount) {
        Money available = account.balances().overpaid(charge);
        return amount.isPositive() && amount.compareTo(available) <= 0
                ? new HoldOutcome.Held(write(DocumentKind.REFUND_HOLD, occasion, Movement.HOLD, charge, amount))
                : new HoldOutcome.NotEnough(charge, available);
    }

    /**
     * The treasury paid held money back (退库).
     *
     * @throws IllegalArgumentException when less is held
     */
    LedgerDocument settle(Occasion occasion, TaxpayerAccount account, Charge charge, Money amount) {
        requireHeld(account, charge, amount);
        return write(DocumentKind.REFUND_SETTLEMENT, occasion, Movement.SETTLE, charge, amount);
    }

    /**
     * The refund case ended without payment: the money is overpaid again.
     *
     * @throws IllegalArgumentException when less is held
     */
    LedgerDocument release(Occasion occasion, TaxpayerAccount account, Charge charge, Money amount) {
        requireHeld(account, charge, amount);
        return write(DocumentKind.REFUND_RELEASE, occasion, Movement.RELEASE, charge, amount);
    }

    /**
     * Overpaid money settles another charge (抵缴).
     *
     * @throws IllegalArgumentException when less is overpaid or less is due
     */
    LedgerDocument offset(Occasion occasion, TaxpayerAccount account, Charge from, Charge to, Money amount) {
        Money most = account.balances().overpaid(from).min(account.balances().receivable(to));
        requireAtMost(most, amount);
        return documents
                .draft()
                .add(Movement.OFFSET_FROM, from, amount)
                .add(Movement.OFFSET_TO, to, amount)
                .write(DocumentKind.OFFSET, occasion)
                .orElseThrow();
    }

    private LedgerDocument write(DocumentKind kind, Occasion occasion, Movement movement, Charge charge, Money amount) {
        return documents
                .draft()
                .add(movement, charge, amount)
                .write(kind, occasion)
                .orElseThrow();
    }

    private static void requireHeld(TaxpayerAccount account, Charge charge, Money amount) {
        requireAtMost(account.balances().held(charge), amount);
    }

    private static void requireAtMost(Money most, Money amount) {
        if (!amount.isPositive() || amount.compareTo(most) > 0) {
            throw new IllegalArgumentException("asked to move " + amount + " of " + most);
        }
    }
}
