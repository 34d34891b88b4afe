package org.etax.declaration.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.etax.declaration.ledger.Charge;
import org.etax.declaration.ledger.PaidPart;
import org.etax.declaration.payment.Transition.Contradiction;
import org.etax.kernel.Ids;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;
import org.junit.jupiter.api.Test;

class PaymentTransitionsTest {

    private static final Instant CREATED = Instant.parse("2026-11-22T02:50:00Z");
    private static final Instant EXPIRES = CREATED.plus(Duration.ofMinutes(30));
    private static final PaymentOrder ORDER = new PaymentOrder(
            Ids.next(),
            TaxpayerId.create(),
            new TaxTicketNumber("331260000000000017"),
            Ids.next(),
            List.of(new PaidPart(
                    Charge.ofTax("10101", TaxPeriod.parse("2026-Q3")), Money.of("4000.00"), Money.of("54.00"))),
            CREATED,
            EXPIRES);
    private static final BankReceipt RECEIPT = new BankReceipt("B1", Money.of("4054.00"), CREATED.plusSeconds(3));
    private static final TreasuryReceipt ENTRY = new TreasuryReceipt("G1", LocalDate.of(2026, 11, 22));

    private final Payment created = new Payment.Created(ORDER);
    private final Payment sent = new Payment.Sent(ORDER, CREATED);
    private final Payment unknown = new Payment.Unknown(ORDER, CREATED);

    @Test
    void goesFromTheOrderIntoTheTreasury() {
        Payment payment = created;
        for (Evidence evidence : List.of(
                new Evidence.Dispatched(CREATED), new Evidence.Taken(RECEIPT), new Evidence.Entered(RECEIPT, ENTRY))) {
            payment = PaymentTransitions.apply(payment, evidence).payment();
        }

        assertThat(payment).isEqualTo(new Payment.InTreasury(ORDER, RECEIPT, ENTRY, false));
    }

    @Test
    void becomesUnknownWithoutAnAnswerAndKnownWhenTheNetworkHasIt() {
        assertThat(after(sent, new Evidence.NoAnswer())).isEqualTo(unknown);
        assertThat(after(unknown, new Evidence.Pending())).isEqualTo(sent);
    }

    @Test
    void isNotGivenUpWhileTheRequestMayStillArrive() {
        Instant last = EXPIRES.plus(PaymentTransitions.CLOCK_TOLERANCE);

        assertThat(after(unknown, new Evidence.NeverArrived(last))).isEqualTo(unknown);
        assertThat(after(unknown, new Evidence.NeverArrived(last.plusMillis(1))))
                .isEqualTo(new Payment.Failed(ORDER, FailureReason.EXPIRED, last.plusMillis(1)));
    }

    @Test
    void booksCollectionAndEntryWhenOnlyTheEntryIsHeardOf() {
        Transition transition = PaymentTransitions.apply(unknown, new Evidence.Entered(RECEIPT, ENTRY));

        assertThat(transition.effects())
                .containsExactly(new LedgerEffect.Collect(RECEIPT), new LedgerEffect.EnterTreasury(ENTRY));
    }

    @Test
    void booksMoneyAfterAFailureAsLate() {
        Payment failed = new Payment.Failed(ORDER, FailureReason.EXPIRED, EXPIRES);
        Transition transition = PaymentTransitions.apply(failed, new Evidence.Taken(RECEIPT));

        assertThat(transition.payment()).isEqualTo(new Payment.Collected(ORDER, RECEIPT, true));
        assertThat(transition.effects()).containsExactly(new LedgerEffect.CollectLate(RECEIPT));
    }

    @Test
    void changesNothingOnEvidenceThatCannotBeTrue() {
        Payment collected = new Payment.Collected(ORDER, RECEIPT, false);

        assertContradiction(
                sent,
                new Evidence.Taken(new BankReceipt("B1", Money.of("4053.99"), CREATED)),
                Contradiction.OTHER_AMOUNT);
        assertContradiction(
                collected,
                new Evidence.Taken(new BankReceipt("B2", Money.of("4054.00"), CREATED)),
                Contradiction.OTHER_SERIAL);
        assertContradiction(
                collected,
                new Evidence.Refused(FailureReason.BANK_REFUSED, CREATED),
                Contradiction.FAILED_AFTER_COLLECTION);
    }

    @Test
    void isAskedAboutUntilItIsSettledEverMoreSeldom() {
        assertThat(InquirySchedule.nextAfter(unknown, CREATED, 0)).contains(CREATED.plusSeconds(5));
        assertThat(InquirySchedule.nextAfter(unknown, CREATED, 3)).contains(CREATED.plusSeconds(40));
        assertThat(InquirySchedule.nextAfter(unknown, CREATED, 1_000)).contains(CREATED.plusSeconds(600));
        assertThat(InquirySchedule.nextAfter(new Payment.Failed(ORDER, FailureReason.EXPIRED, EXPIRES), CREATED, 0))
                .isEmpty();
    }

    private static Payment after(Payment payment, Evidence evidence) {
        return PaymentTransitions.apply(payment, evidence).payment();
    }

    private static void assertContradiction(Payment payment, Evidence evidence, Contradiction contradiction) {
        assertThat(PaymentTransitions.apply(payment, evidence))
                .isEqualTo(new Transition(payment, List.of(), contradiction));
    }
}
