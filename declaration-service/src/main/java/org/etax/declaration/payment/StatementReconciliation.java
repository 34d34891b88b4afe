package org.etax.declaration.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.etax.kernel.BusinessTime;
import org.etax.platform.lease.Leases;
import org.etax.platform.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Compares each closed day with the treasury's statement. What differs is repaired by asking for the debit: the answer is
 * evidence like any other.
 */
@Service
class StatementReconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(StatementReconciliation.class);
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final TreasuryClient treasury;
    private final StatementRows statements;
    private final PaymentRows payments;
    private final PaymentDispatch dispatch;
    private final Leases leases;
    private final Clock clock;
    private final AtomicBoolean underWay = new AtomicBoolean();

    StatementReconciliation(
            TreasuryClient treasury,
            StatementRows statements,
            PaymentRows payments,
            PaymentDispatch dispatch,
            Leases leases,
            Clock clock) {
        this.treasury = treasury;
        this.statements = statements;
        this.payments = payments;
        this.dispatch = dispatch;
        this.leases = leases;
        this.clock = clock;
    }

    /**
     * What a reconciliation found.
     *
     * @param day compared
     * @param movements lines of the statement
     * @param differences what did not agree
     */
    record Reconciled(LocalDate day, int movements, List<Difference> differences) {}

    /**
     * One thing that did not agree.
     *
     * @param payment taxpayer and payment, as the network names it
     * @param kind how
     * @param repaired whether asking the network settled it
     */
    record Difference(String payment, Kind kind, boolean repaired) {

        /** How statement and payment can differ. */
        enum Kind {
            /** The statement names money of a payment that is not ours. */
            UNKNOWN_PAYMENT,
            /** We do not know yet what the statement says. */
            BEHIND,
            /** The statement says another amount. */
            OTHER_AMOUNT,
            /** We say that the bank took money which the statement does not name. */
            NOT_IN_STATEMENT
        }
    }

    /** Yesterday's statement, once it is there. */
    @Scheduled(fixedDelayString = "${etax.payment.statement-every:60s}")
    void yesterday() {
        LocalDate day = BusinessTime.today(clock).minusDays(1);
        if (!statements.isReconciled(day)
                && leases.take("treasury-statement", LEASE)
                && underWay.compareAndSet(false, true)) {
            Thread.ofVirtual().name("treasury-statement").start(() -> {
                try {
                    tryToReconcile(day);
                } finally {
                    underWay.set(false);
                }
            });
        }
    }

    /**
     * Compares a day; as often as one likes.
     *
     * @throws ProblemException STATEMENT_NOT_AVAILABLE or STATEMENT_BROKEN
     */
    Reconciled reconcile(LocalDate day) {
        SignedStatement signed = treasury.statement(day)
                .orElseThrow(() -> ProblemException.of(PaymentProblem.STATEMENT_NOT_AVAILABLE, day.toString()));
        statements.keep(day, signed, clock.instant());
        Statement statement = read(day, signed);
        List<Difference> differences = new ArrayList<>();
        Set<String> collected = new HashSet<>();
        for (Statement.Movement movement : statement.movements()) {
            compare(movement).ifPresent(differences::add);
            if (movement.kind() == Statement.Kind.COLLECTED) {
                collected.add(movement.payerReference());
            }
        }
        for (PaymentReference reference : statements.collectedOn(day)) {
            if (!collected.contains(reference.toString())) {
                differences.add(new Difference(reference.toString(), Difference.Kind.NOT_IN_STATEMENT, false));
            }
        }
        differences.forEach(difference -> LOG.error("statement of {}: {}", day, difference));
        statements.reconciled(day, differences.size(), clock.instant());
        return new Reconciled(day, statement.movements().size(), List.copyOf(differences));
    }

    private static Statement read(LocalDate day, SignedStatement signed) {
        try {
            return Statement.parse(signed.content());
        } catch (IllegalArgumentException e) {
            LOG.error("statement of {} is broken", day, e);
            throw ProblemException.of(PaymentProblem.STATEMENT_BROKEN, day.toString());
        }
    }

    private void tryToReconcile(LocalDate day) {
        try {
            reconcile(day);
        } catch (ProblemException e) {
            LOG.info("statement of {} is not reconciled yet: {}", day, e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("statement of {} was not reconciled, will try again", day, e);
        }
    }

    private Optional<Difference> compare(Statement.Movement movement) {
        Optional<StoredPayment> stored = PaymentReference.parse(movement.payerReference())
                .flatMap(payments::find)
                .filter(found -> found.payment().order().ticket().value().equals(movement.taxTicketNumber()));
        if (stored.isEmpty()) {
            return difference(movement, Difference.Kind.UNKNOWN_PAYMENT, false);
        }
        Payment payment = stored.get().payment();
        if (!payment.order().amount().equals(movement.amount())) {
            return difference(movement, Difference.Kind.OTHER_AMOUNT, false);
        }
        if (agrees(payment, movement.kind())) {
            return Optional.empty();
        }
        boolean repaired = dispatch.inquire(payment.order())
                .filter(outcome -> agrees(outcome.after().payment(), movement.kind()))
                .isPresent();
        return difference(movement, Difference.Kind.BEHIND, repaired);
    }

    private static boolean agrees(Payment payment, Statement.Kind kind) {
        return payment instanceof Payment.InTreasury
                || kind == Statement.Kind.COLLECTED && payment instanceof Payment.Collected;
    }

    private static Optional<Difference> difference(
            Statement.Movement movement, Difference.Kind kind, boolean repaired) {
        return Optional.of(new Difference(movement.payerReference(), kind, repaired));
    }
}
