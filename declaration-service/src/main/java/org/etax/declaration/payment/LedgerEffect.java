package org.etax.declaration.payment;

/** What a move of a payment makes the ledger book, in the same transaction. */
public sealed interface LedgerEffect {

    /** The payment's parts are settled. */
    record Collect(BankReceipt receipt) implements LedgerEffect {}

    /** The payment had failed or expired: all of it is overpaid. */
    record CollectLate(BankReceipt receipt) implements LedgerEffect {}

    /** What was in transit is in the treasury. */
    record EnterTreasury(TreasuryReceipt entry) implements LedgerEffect {}
}
