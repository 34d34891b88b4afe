package org.etax.declaration.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etax.kernel.Ids;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final TaxPeriod PERIOD = TaxPeriod.parse("2026-Q3");
    private static final Charge VAT = Charge.ofTax("10101", PERIOD);
    private static final Charge URBAN = Charge.ofTax("10109", PERIOD);
    private static final LocalDate DUE = LocalDate.of(2026, 10, 26);
    private static final LocalDate LATE = LocalDate.of(2026, 11, 22);

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final UUID payment = Ids.next();

    @Test
    void followsATaxFromTheReturnIntoTheTreasury() {
        ledger.assess(VAT, "4000.00", DUE);
        assertThat(ledger.balances().receivable(VAT)).isEqualTo(Money.of("4000.00"));

        ledger.collect(payment, DUE, List.of(part(VAT, "4000.00", "0.00")));
        assertThat(ledger.balances().receivable(VAT)).isEqualTo(Money.ZERO);
        assertThat(ledger.balances().of(Account.IN_TRANSIT, VAT)).isEqualTo(Money.of("4000.00"));

        ledger.enterTreasury(payment, DUE.plusDays(1));
        assertThat(ledger.balances().of(Account.IN_TRANSIT, VAT)).isEqualTo(Money.ZERO);
        assertThat(ledger.balances().of(Account.TREASURY, VAT)).isEqualTo(Money.of("4000.00"));
        assertThat(ledger.open(LATE)).isEmpty();
    }

    @Test
    void readsTheSurchargeWithoutPostingIt() {
        ledger.assess(VAT, "4000.00", DUE);

        assertThat(ledger.open(DUE).getFirst().total()).isEqualTo(Money.of("4000.00"));
        assertThat(ledger.open(LATE).getFirst().total()).isEqualTo(Money.of("4054.00"));
        assertThat(ledger.documents()).hasSize(1);
    }

    @Test
    void postsTheSurchargeWithThePaymentThatEndsIt() {
        ledger.assess(VAT, "4000.00", DUE);
        ledger.collect(payment, LATE, List.of(part(VAT, "4000.00", "54.00")));

        assertThat(ledger.documents())
                .extracting(LedgerDocument::kind)
                .containsExactly(DocumentKind.ASSESSMENT, DocumentKind.SURCHARGE, DocumentKind.COLLECTION);
        assertThat(ledger.balances().of(Account.IN_TRANSIT, VAT.surcharge())).isEqualTo(Money.of("54.00"));
        assertThat(ledger.open(LATE.plusDays(30))).isEmpty();
    }

    @Test
    void chargesAPartialPaymentOnItsPartAndTheRestOnItsOwnDay() {
        ledger.assess(VAT, "10000.00", DUE);
        ledger.collect(payment, DUE.plusDays(1), List.of(part(VAT, "4000.00", "2.00")));

        OpenLiability rest = ledger.open(DUE.plusDays(10)).getFirst();

        assertThat(rest.unpaid()).isEqualTo(Money.of("6000.00"));
        assertThat(rest.accrued().amount()).isEqualTo(Money.of("30.00"));
    }

    @Test
    void leavesTheSurchargeDueThatATaxOnlyPaymentDidNotCarry() {
        ledger.assess(VAT, "4000.00", DUE);
        ledger.collect(payment, LATE, List.of(part(VAT, "4000.00", "0.00")));

        assertThat(ledger.open(LATE.plusDays(5))).singleElement().satisfies(open -> {
            assertThat(open.charge()).isEqualTo(VAT.surcharge());
            assertThat(open.total()).isEqualTo(Money.of("54.00"));
        });
    }

    @Test
    void forgivesTheFenOfADayThatBeganWhileThePaymentWasOnItsWay() {
        ledger.assess(VAT, "2400.00", DUE);
        ledger.collect(payment, DUE.plusDays(11), List.of(part(VAT, "2400.00", "12.20")));

        assertThat(ledger.open(LATE)).isEmpty();
        assertThat(ledger.balances().of(Account.REDUCED, VAT.surcharge())).isEqualTo(Money.of("1.00"));
    }

    @Test
    void booksAsOverpaidWhatACorrectionLeftOver() {
        ledger.assess(VAT, "4000.00", DUE);
        ledger.collect(payment, DUE, List.of(part(VAT, "4000.00", "0.00")));
        ledger.assess(DocumentKind.CORRECTION, Map.of(VAT, Money.of("-1500.00")), DUE);

        assertThat(ledger.balances().receivable(VAT)).isEqualTo(Money.ZERO);
        assertThat(ledger.balances().overpaid(VAT)).isEqualTo(Money.of("1500.00"));
    }

    @Test
    void booksAsOverpaidWhatIsPaidTwice() {
        ledger.assess(VAT, "4000.00", DUE);
        ledger.collect(payment, DUE, List.of(part(VAT, "4000.00", "0.00")));
        ledger.collect(Ids.next(), LATE, List.of(part(VAT, "4000.00", "54.00")));

        assertThat(ledger.balances().overpaid(VAT)).isEqualTo(Money.of("4000.00"));
        assertThat(ledger.balances().overpaid(VAT.surcharge())).isEqualTo(Money.of("54.00"));
    }

    @Test
    void waivesAnAssessmentOfUpToOneYuan() {
        ledger.assess(VAT, "1.00", DUE);
        ledger.assess(URBAN, "1.01", DUE);

        assertThat(ledger.open(DUE)).extracting(OpenLiability::charge).containsExactly(URBAN);
        assertThat(ledger.balances().of(Account.REDUCED, VAT)).isEqualTo(Money.of("1.00"));
    }

    @Test
    void waivesNoMoreWhenATaxIsRaisedInSlices() {
        ledger.assess(VAT, "4200.00", DUE);
        for (int slice = 0; slice < 3; slice++) {
            ledger.assess(DocumentKind.CORRECTION, Map.of(VAT, Money.of("1.00")), DUE);
        }

        assertThat(ledger.balances().receivable(VAT))
                .isEqualTo(Money.of("4203.00").minus(ledger.balances().of(Account.REDUCED, VAT)));
        assertThat(ledger.balances().of(Account.REDUCED, VAT)).isLessThanOrEqualTo(Money.of("1.00"));
    }

    @Test
    void givesNothingBackThatWasWaived() {
        ledger.assess(VAT, "0.80", DUE);
        ledger.assess(DocumentKind.CORRECTION, Map.of(VAT, Money.of("-0.80")), DUE);

        assertThat(ledger.balances().overpaid(VAT)).isEqualTo(Money.ZERO);
        assertThat(ledger.balances().of(Account.REDUCED, VAT)).isEqualTo(Money.ZERO);
    }

    @Test
    void holdsNoMoreThanIsOverpaid() {
        ledger.collectLate(payment, LATE, List.of(part(VAT, "300.00", "0.00")));

        assertThat(ledger.hold(Ids.next(), VAT, Money.of("300.01"), LATE))
                .isEqualTo(new HoldOutcome.NotEnough(VAT, Money.of("300.00")));
        assertThat(ledger.hold(Ids.next(), VAT, Money.of("300.00"), LATE)).isInstanceOf(HoldOutcome.Held.class);
        assertThat(ledger.balances().overpaid(VAT)).isEqualTo(Money.ZERO);
        assertThat(ledger.balances().held(VAT)).isEqualTo(Money.of("300.00"));
    }

    @Test
    void paysNoRefundThatWasNotHeld() {
        ledger.collectLate(payment, LATE, List.of(part(VAT, "300.00", "0.00")));

        assertThatIllegalArgumentException().isThrownBy(() -> ledger.settle(Ids.next(), VAT, Money.of("0.01"), LATE));
    }

    @Test
    void settlesAnotherChargeWithOverpaidMoney() {
        ledger.collectLate(payment, LATE, List.of(part(VAT, "300.00", "0.00")));
        ledger.assess(URBAN, "140.00", LATE.plusDays(5));
        ledger.offset(VAT, URBAN, Money.of("140.00"), LATE);

        assertThat(ledger.balances().overpaid(VAT)).isEqualTo(Money.of("160.00"));
        assertThat(ledger.open(LATE)).isEmpty();
        assertThat(ledger.total("offset")).isEqualTo(Money.ZERO);
    }

    @Test
    void goesOnChargingArrearsOfTheCoreFromTheirOwnDeadline() {
        ledger.openArrear(VAT, "1000.00", LocalDate.of(2026, 10, 26));

        assertThat(ledger.open(LocalDate.of(2026, 11, 5)).getFirst().accrued().amount())
                .isEqualTo(Money.of("5.00"));
    }

    @Test
    void refusesADocumentThatDoesNotBalanceWithinACharge() {
        BudgetItem budget = new BudgetItem("101010103", BudgetItem.Level.SHARED);
        List<LedgerEntry> entries = List.of(
                new LedgerEntry(Account.RECEIVABLE, VAT, budget, Money.of("1.00")),
                new LedgerEntry(Account.OVERPAID, URBAN, budget, Money.of("-1.00")));
        Occasion occasion = new Occasion(ledger.taxpayerId(), payment, Occasion.Source.OWN, DUE, Instant.EPOCH);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LedgerDocument(Ids.next(), DocumentKind.OFFSET, occasion, entries));
    }

    @Test
    void refusesAPaymentThatSettlesAChargeTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.collect(
                        payment, LATE, List.of(part(VAT, "10.00", "1.50"), part(VAT.surcharge(), "3.00", "0.00"))));
    }

    private static PaidPart part(Charge charge, String amount, String surcharge) {
        return new PaidPart(charge, Money.of(amount), Money.of(surcharge));
    }
}
