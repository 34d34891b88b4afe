package org.etax.declaration.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.etax.declaration.payment.Payment.Collected;
import org.etax.declaration.payment.Payment.Created;
import org.etax.declaration.payment.Payment.Failed;
import org.etax.declaration.payment.Payment.InTreasury;
import org.etax.declaration.payment.Payment.Sent;
import org.etax.declaration.payment.Payment.Unknown;
import org.etax.declaration.payment.Transition.Contradiction;

/**
 * How a payment moves: created → sent → collected → in treasury, or failed, or unknown until asked. Evidence only ever adds
 * knowledge, so its order and its repetitions do not matter.
 */
public final class PaymentTransitions {

    /** The clocks of bureau and network may differ by this much; an expired request is given up only after it. */
    public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private PaymentTransitions() {}

    /** The state after the evidence, and what it makes the ledger book. */
    public static Transition apply(Payment payment, Evidence evidence) {
        return switch (evidence) {
            case Evidence.Dispatched dispatched -> dispatched(payment, dispatched.at());
            case Evidence.NoAnswer _ -> noAnswer(payment);
            case Evidence.Pending _ -> pending(payment);
            case Evidence.NeverArrived never -> neverArrived(payment, never.askedAt());
            case Evidence.Refused refused -> refused(payment, refused);
            case Evidence.Taken taken -> taken(payment, taken.receipt());
            case Evidence.Entered entered -> entered(payment, entered);
        };
    }

    private static Transition dispatched(Payment payment, Instant at) {
        return payment instanceof Created(PaymentOrder order)
                ? Transition.to(new Sent(order, at))
                : Transition.none(payment);
    }

    private static Transition noAnswer(Payment payment) {
        return payment instanceof Sent(PaymentOrder order, Instant sentAt)
                ? Transition.to(new Unknown(order, sentAt))
                : Transition.none(payment);
    }

    private static Transition pending(Payment payment) {
        return payment instanceof Unknown(PaymentOrder order, Instant sentAt)
                ? Transition.to(new Sent(order, sentAt))
                : Transition.none(payment);
    }

    private static Transition neverArrived(Payment payment, Instant askedAt) {
        boolean hopeless = askedAt.isAfter(payment.order().expiresAt().plus(CLOCK_TOLERANCE));
        return switch (payment) {
            case Created _, Sent _, Unknown _ ->
                hopeless
                        ? Transition.to(new Failed(payment.order(), FailureReason.EXPIRED, askedAt))
                        : Transition.none(payment);
            case Collected _, InTreasury _, Failed _ -> Transition.none(payment);
        };
    }

    private static Transition refused(Payment payment, Evidence.Refused refused) {
        return switch (payment) {
            case Created _, Sent _, Unknown _ ->
                Transition.to(new Failed(payment.order(), refused.reason(), refused.at()));
            case Failed _ -> Transition.none(payment);
            case Collected _, InTreasury _ -> Transition.refused(payment, Contradiction.FAILED_AFTER_COLLECTION);
        };
    }

    private static Transition taken(Payment payment, BankReceipt receipt) {
        if (!receipt.amount().equals(payment.order().amount())) {
            return Transition.refused(payment, Contradiction.OTHER_AMOUNT);
        }
        return switch (payment) {
            case Created _, Sent _, Unknown _ ->
                Transition.to(new Collected(payment.order(), receipt, false), new LedgerEffect.Collect(receipt));
            case Failed _ ->
                Transition.to(new Collected(payment.order(), receipt, true), new LedgerEffect.CollectLate(receipt));
            case Collected known -> repeated(known, known.receipt(), receipt);
            case InTreasury known -> repeated(known, known.receipt(), receipt);
        };
    }

    private static Transition entered(Payment payment, Evidence.Entered entered) {
        Transition collection = taken(payment, entered.receipt());
        if (collection.contradiction() == null
                && collection.payment() instanceof Collected(PaymentOrder order, BankReceipt receipt, boolean late)) {
            List<LedgerEffect> effects = Stream.concat(
                            collection.effects().stream(), Stream.of(new LedgerEffect.EnterTreasury(entered.entry())))
                    .toList();
            return new Transition(new InTreasury(order, receipt, entered.entry(), late), effects, null);
        }
        return collection;
    }

    private static Transition repeated(Payment payment, BankReceipt known, BankReceipt receipt) {
        return known.serial().equals(receipt.serial())
                ? Transition.none(payment)
                : Transition.refused(payment, Contradiction.OTHER_SERIAL);
    }
}
