package org.etax.declaration.payment;

import java.time.Instant;

/**
 * Something learnt about a payment, from our own act, an answer, a notice, a query or a statement. The same evidence may come
 * twice, late, or after newer evidence; applying it again changes nothing.
 */
public sealed interface Evidence {

    /** The request is about to be sent. */
    record Dispatched(Instant at) implements Evidence {}

    /** The request went out and no answer came back. */
    record NoAnswer() implements Evidence {}

    /** The network has the request, the bank has not decided. */
    record Pending() implements Evidence {}

    /** The network was asked and never received the request. */
    record NeverArrived(Instant askedAt) implements Evidence {}

    /** No money was or will be taken. */
    record Refused(FailureReason reason, Instant at) implements Evidence {}

    /** The bank took the money. */
    record Taken(BankReceipt receipt) implements Evidence {}

    /** The treasury entered it; so the bank took it before. */
    record Entered(BankReceipt receipt, TreasuryReceipt entry) implements Evidence {}
}
