package org.etax.declaration.payment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of evidence does to a payment.
 *
 * @param payment the state after it; the same as before when nothing new was learnt
 * @param effects what the ledger books, in order
 * @param contradiction why the evidence cannot be true of this payment; kept for an officer, changes nothing
 */
public record Transition(
        Payment payment,
        List<LedgerEffect> effects,
        @Nullable Contradiction contradiction) {

    /** How evidence can disagree with what is known. */
    public enum Contradiction {
        /** The bank took another amount than it was asked for. */
        OTHER_AMOUNT,
        /** Two takings under one ticket. */
        OTHER_SERIAL,
        /** A failure after the money was taken. */
        FAILED_AFTER_COLLECTION
    }

    static Transition none(Payment payment) {
        return new Transition(payment, List.of(), null);
    }

    static Transition to(Payment payment, LedgerEffect... effects) {
        return new Transition(payment, List.of(effects), null);
    }

    static Transition refused(Payment payment, Contradiction contradiction) {
        return new Transition(payment, List.of(), contradiction);
    }
}
