package org.etax.declaration.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.etax.declaration.ledger.Account;
import org.etax.declaration.ledger.Balances;
import org.etax.declaration.ledger.Charge;
import org.etax.declaration.ledger.InMemoryLedger;
import org.etax.declaration.ledger.PaidPart;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Ids;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;

/** Notices and answers may be lost, late, repeated and out of order: the end and the books are the same. */
class PaymentProperties {

    private static final Charge VAT = Charge.ofTax("10101", TaxPeriod.parse("2026-Q3"));
    private static final LocalDate DUE = LocalDate.of(2026, 10, 26);
    private static final Instant CREATED = Instant.parse("2026-11-22T02:50:00Z");
    private static final Instant EXPIRES = CREATED.plus(Duration.ofMinutes(30));
    private static final Money AMOUNT = Money.of("4054.00");
    private static final BankReceipt RECEIPT = new BankReceipt("B1", AMOUNT, CREATED.plusSeconds(3));
    private static final TreasuryReceipt ENTRY = new TreasuryReceipt("G1", LocalDate.of(2026, 11, 22));

    private static final Evidence TAKEN = new Evidence.Taken(RECEIPT);
    private static final Evidence ENTERED = new Evidence.Entered(RECEIPT, ENTRY);
    private static final Evidence REFUSED =
            new Evidence.Refused(FailureReason.INSUFFICIENT_FUNDS, CREATED.plusSeconds(4));
    private static final Evidence GIVEN_UP = new Evidence.NeverArrived(EXPIRES.plus(Duration.ofHours(1)));

    /** What cannot move money: our own acts, and answers that came before the bank decided. */
    private static final List<Evidence> UNDECIDED = List.of(
            new Evidence.Dispatched(CREATED),
            new Evidence.NoAnswer(),
            new Evidence.Pending(),
            new Evidence.NeverArrived(CREATED.plusSeconds(2)));

    @Provide
    Arbitrary<List<Evidence>> goodNews() {
        return heard(TAKEN, ENTERED);
    }

    @Provide
    Arbitrary<List<Evidence>> badNews() {
        return heard(REFUSED);
    }

    @Property
    void anyOrderOfGoodNewsEndsInTheTreasuryOnce(@ForAll("goodNews") List<Evidence> news) {
        Books books = new Books();
        news.forEach(books::hear);
        books.hear(ENTERED);

        assertThat(books.payment).isEqualTo(new Payment.InTreasury(books.order, RECEIPT, ENTRY, false));
        books.check(AMOUNT, Money.ZERO, Money.ZERO);
    }

    @Property
    void anyOrderOfBadNewsEndsInFailureAndMovesNothing(@ForAll("badNews") List<Evidence> news) {
        Books books = new Books();
        news.forEach(books::hear);
        books.hear(REFUSED);

        assertThat(books.payment)
                .isEqualTo(new Payment.Failed(books.order, FailureReason.INSUFFICIENT_FUNDS, CREATED.plusSeconds(4)));
        books.check(Money.ZERO, Money.ZERO, Money.of("4000.00"));
    }

    @Property
    void moneyThatComesAfterWeGaveUpIsNeverLost(
            @ForAll("goodNews") @Size(min = 1) List<Evidence> news, @ForAll @IntRange(max = 20) int moment) {
        Books books = new Books();
        List<Evidence> life = new ArrayList<>(news);
        life.add(Math.min(moment, life.size()), GIVEN_UP);
        life.forEach(books::hear);
        books.hear(ENTERED);

        boolean late = ((Payment.InTreasury) books.payment).late();
        books.check(AMOUNT, late ? AMOUNT : Money.ZERO, late ? Money.of("4000.00") : Money.ZERO);
    }

    @Property
    void evidenceHeardTwiceChangesNothing(@ForAll("goodNews") List<Evidence> news, @ForAll Random random) {
        List<Evidence> twice = new ArrayList<>(news);
        twice.addAll(news);
        Collections.shuffle(twice, random);
        Books books = new Books();
        for (Evidence evidence : twice) {
            books.hear(evidence);
            Payment known = books.payment;
            int documents = books.ledger.documents().size();
            books.hear(evidence);

            assertThat(books.payment).isEqualTo(known);
            assertThat(books.ledger.documents()).hasSize(documents);
        }
    }

    private static Arbitrary<List<Evidence>> heard(Evidence... decided) {
        List<Evidence> all = new ArrayList<>(UNDECIDED);
        Collections.addAll(all, decided);
        return Arbitraries.of(all).list().ofMaxSize(20);
    }

    /** A taxpayer who owes 4 000.00 and pays it with its surcharge; effects are booked as the service books them. */
    private static final class Books {

        private final InMemoryLedger ledger = new InMemoryLedger();
        private final PaymentOrder order = new PaymentOrder(
                Ids.next(),
                ledger.taxpayerId(),
                new TaxTicketNumber("331260000000000017"),
                Ids.next(),
                List.of(new PaidPart(VAT, Money.of("4000.00"), Money.of("54.00"))),
                CREATED,
                EXPIRES);
        private Payment payment = new Payment.Created(order);

        Books() {
            ledger.assess(VAT, "4000.00", DUE);
        }

        void hear(Evidence evidence) {
            Transition transition = PaymentTransitions.apply(payment, evidence);
            assertThat(transition.contradiction()).isNull();
            transition.effects().forEach(this::book);
            payment = transition.payment();
        }

        void check(Money treasury, Money overpaid, Money stillDue) {
            Balances balances = ledger.balances();
            assertThat(balances).isEqualTo(Balances.sumOf(ledger.documents()));
            assertThat(ledger.total(Account.IN_TRANSIT)).isEqualTo(Money.ZERO);
            assertThat(ledger.total(Account.TREASURY)).isEqualTo(treasury);
            assertThat(ledger.total(Account.OVERPAID).negate()).isEqualTo(overpaid);
            assertThat(balances.receivable(VAT)).isEqualTo(stillDue);
        }

        private void book(LedgerEffect effect) {
            switch (effect) {
                case LedgerEffect.Collect(BankReceipt receipt) ->
                    ledger.collect(order.id(), BusinessTime.dateOf(receipt.collectedAt()), order.parts());
                case LedgerEffect.CollectLate(BankReceipt receipt) ->
                    ledger.collectLate(order.id(), BusinessTime.dateOf(receipt.collectedAt()), order.parts());
                case LedgerEffect.EnterTreasury(TreasuryReceipt entry) ->
                    ledger.enterTreasury(order.id(), entry.enteredOn());
            }
        }
    }
}
