package org.etax.declaration.payment;

/** What the network said to a question or request about a debit. */
sealed interface TreasuryAnswer {

    /** The debit as it stands. */
    @SuppressWarnings("ArrayRecordComponent")
    record Known(WireDebit debit, byte[] content) implements TreasuryAnswer {}

    /** The network never received it. */
    record NotThere() implements TreasuryAnswer {}

    /** The network refused the request and stored nothing. */
    record NotStored(int status) implements TreasuryAnswer {}

    /** Nothing was learnt. */
    record Silence() implements TreasuryAnswer {}
}
