package org.etax.declaration.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.etax.kernel.Ids;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;

/** Whatever happens to a taxpayer's money, in any order, the ledger's invariants hold after each step. */
class LedgerProperties {

    private static final LocalDate DUE = LocalDate.of(2026, 10, 26);
    private static final List<Charge> CHARGES = List.of(
            Charge.ofTax("10101", TaxPeriod.parse("2026-Q3")),
            Charge.ofTax("10109", TaxPeriod.parse("2026-Q3")),
            Charge.ofTax("10101", TaxPeriod.parse("2026-Q4")));

    enum Act {
        ASSESS,
        LOWER,
        ADD_A_LITTLE,
        PAY,
        PAY_LATE,
        ENTER,
        HOLD,
        SETTLE,
        RELEASE,
        OFFSET
    }

    record Step(Act act, int charge, int other, Money amount, int day) {}

    @Provide
    Arbitrary<List<Step>> lives() {
        return Combinators.combine(
                        Arbitraries.of(Act.class),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.longs().between(1, 1_000_000).map(fen -> Money.of(BigDecimal.valueOf(fen, 2))),
                        Arbitraries.integers().between(-5, 90))
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 400)
    void balancesStayTrueInEveryLife(@ForAll("lives") List<Step> life) {
        Life run = new Life();
        for (Step step : life) {
            run.take(step);
            run.check();
        }
    }

    /** Acts on the ledger and keeps its own simple books beside it. */
    private static final class Life {

        private final InMemoryLedger ledger = new InMemoryLedger();
        private final Map<Charge, Money> due = new HashMap<>();
        private final Map<Charge, Money> waived = new HashMap<>();
        private final Map<UUID, Money> collected = new HashMap<>();
        private final Set<UUID> entered = new HashSet<>();
        private Money refunded = Money.ZERO;

        void take(Step step) {
            Charge charge = CHARGES.get(step.charge());
            Charge other = CHARGES.get(step.other());
            LocalDate day = DUE.plusDays(step.day());
            Balances balances = ledger.balances();
            switch (step.act()) {
                case ASSESS -> assess(charge, step.amount());
                case LOWER -> assess(charge, step.amount().negate());
                case ADD_A_LITTLE ->
                    assess(
                            charge,
                            Money.of(step.amount()
                                    .toBigDecimal()
                                    .movePointLeft(4)
                                    .setScale(2, java.math.RoundingMode.UP)));
                case PAY -> pay(charge, step.amount(), day);
                case PAY_LATE -> {
                    UUID payment = Ids.next();
                    ledger.collectLate(payment, day, List.of(new PaidPart(charge, step.amount(), Money.ZERO)));
                    collected.put(payment, step.amount());
                }
                case ENTER -> {
                    List<UUID> waiting = new ArrayList<>(collected.keySet());
                    waiting.removeAll(entered);
                    if (!waiting.isEmpty()) {
                        ledger.enterTreasury(waiting.getFirst(), day);
                        entered.add(waiting.getFirst());
                    }
                }
                case HOLD -> ledger.hold(Ids.next(), charge, step.amount(), day);
                case SETTLE -> {
                    Money most = step.amount().min(balances.held(charge));
                    if (most.isPositive()) {
                        ledger.settle(Ids.next(), charge, most, day);
                        refunded = refunded.plus(most);
                    }
                }
                case RELEASE -> {
                    Money most = step.amount().min(balances.held(charge));
                    if (most.isPositive()) {
                        ledger.release(Ids.next(), charge, most, day);
                    }
                }
                case OFFSET -> {
                    Money most = step.amount().min(balances.overpaid(charge)).min(balances.receivable(other));
                    if (most.isPositive()) {
                        ledger.offset(charge, other, most, day);
                        due.merge(other, most.negate(), Money::plus);
                    }
                }
            }
        }

        void check() {
            Balances balances = ledger.balances();
            assertThat(balances).as("running rows").isEqualTo(Balances.sumOf(ledger.documents()));
            for (Charge charge : CHARGES) {
                assertThat(balances.receivable(charge))
                        .as("receivable = assessed - reduced - paid")
                        .isEqualTo(due.getOrDefault(charge, Money.ZERO));
                assertThat(balances.of(Account.REDUCED, charge))
                        .as("one small amount is waived, however often a return is corrected")
                        .isEqualTo(waived.getOrDefault(charge, Money.ZERO))
                        .isLessThanOrEqualTo(Money.of("1.00"));
            }
            for (Charge charge : balances.charges()) {
                assertThat(balances.receivable(charge).isNegative()).isFalse();
                assertThat(balances.overpaid(charge).isNegative()).isFalse();
                assertThat(balances.held(charge).isNegative()).isFalse();
            }
            Money allCollected = Money.sum(collected.values());
            Money allEntered = Money.sum(entered.stream().map(collected::get).toList());
            assertThat(ledger.total(Account.IN_TRANSIT))
                    .as("in transit = collected - entered in the treasury")
                    .isEqualTo(allCollected.minus(allEntered));
            assertThat(ledger.total(Account.TREASURY)).isEqualTo(allEntered.minus(refunded));
        }

        private void assess(Charge charge, Money difference) {
            ledger.assess(DocumentKind.CORRECTION, Map.of(charge, difference), DUE);
            Money small = waived.getOrDefault(charge, Money.ZERO).plus(difference);
            if (difference.isPositive() && small.compareTo(Money.of("1.00")) <= 0) {
                waived.put(charge, small);
            } else if (difference.isPositive()) {
                waived.remove(charge);
                due.merge(charge, small, Money::plus);
            } else {
                Money rest = due.getOrDefault(charge, Money.ZERO).plus(difference);
                due.put(charge, rest.max(Money.ZERO));
                waived.computeIfPresent(charge, (same, before) -> before.plus(rest.min(Money.ZERO))
                        .max(Money.ZERO));
            }
        }

        private void pay(Charge charge, Money amount, LocalDate day) {
            UUID payment = Ids.next();
            if (!ledger.account().deadlines().containsKey(charge)) {
                ledger.assess(charge, "0.00", DUE);
            }
            Money surcharge = ledger.open(day).stream()
                    .filter(open -> open.charge().equals(charge))
                    .map(open -> open.accrued().amount())
                    .findFirst()
                    .orElse(Money.ZERO);
            ledger.collect(payment, day, List.of(new PaidPart(charge, amount, surcharge)));
            collected.put(payment, amount.plus(surcharge));
            due.merge(charge, Money.ZERO, Money::plus);
            due.merge(charge, amount, (before, paid) -> before.minus(paid.min(before)));
        }
    }
}
