package org.etax.declaration.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.etax.declaration.ledger.CollectionLedger;
import org.etax.kernel.BusinessTime;
import org.etax.platform.audit.AuditActor;
import org.etax.platform.journal.AuditRecord;
import org.etax.platform.journal.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applies evidence to a payment: state, bookings, the kept evidence and the event that tells of it, in one transaction. */
@Service
class PaymentEvidence {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentEvidence.class);
    private static final AuditActor TREASURY = AuditActor.system("treasury");

    private final PaymentRows payments;
    private final PaymentEventRows events;
    private final CollectionLedger ledger;
    private final PaidTaxes paid;
    private final Journal journal;
    private final Clock clock;

    PaymentEvidence(
            PaymentRows payments,
            PaymentEventRows events,
            CollectionLedger ledger,
            PaidTaxes paid,
            Journal journal,
            Clock clock) {
        this.payments = payments;
        this.events = events;
        this.ledger = ledger;
        this.paid = paid;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Applies one piece of evidence. The same notice twice is applied once.
     *
     * @return what it did; empty when there is no such payment under that ticket
     */
    @Transactional
    public Optional<Outcome> apply(PaymentReference reference, String ticket, Evidence evidence, Origin origin) {
        return payments.lock(reference)
                .filter(stored -> stored.payment().order().ticket().value().equals(ticket))
                .map(stored -> {
                    UUID notice = origin.noticeId();
                    return Optional.ofNullable(notice)
                            .flatMap(id -> events.contradicted(reference.taxpayerId(), id))
                            .map(contradicted -> new Outcome(stored, false, contradicted))
                            .orElseGet(() -> apply(stored, evidence, origin));
                });
    }

    /**
     * What evidence did.
     *
     * @param after the payment now
     * @param moved whether it changed the payment's state
     * @param contradicted whether it cannot be true of the payment
     */
    record Outcome(StoredPayment after, boolean moved, boolean contradicted) {}

    private Outcome apply(StoredPayment stored, Evidence evidence, Origin origin) {
        Instant now = clock.instant();
        Transition transition = PaymentTransitions.apply(stored.payment(), evidence);
        StoredPayment after = stored.after(transition.payment(), now);
        boolean moved = !transition.payment().equals(stored.payment());
        boolean contradicted = transition.contradiction() != null;
        payments.update(after);
        if (moved || contradicted || origin.noticeId() != null) {
            events.insert(stored.payment(), transition, origin, now);
        }
        transition.effects().forEach(effect -> book(transition.payment(), effect));
        if (moved) {
            audit(stored.payment(), transition.payment());
        }
        if (contradicted) {
            LOG.error("payment {}: {}", stored.payment().order().ticket(), transition.contradiction());
        }
        return new Outcome(after, moved, contradicted);
    }

    private void book(Payment payment, LedgerEffect effect) {
        PaymentOrder order = payment.order();
        switch (effect) {
            case LedgerEffect.Collect(BankReceipt receipt) ->
                ledger.collect(
                        order.taxpayerId(), order.id(), BusinessTime.dateOf(receipt.collectedAt()), order.parts());
            case LedgerEffect.CollectLate(BankReceipt receipt) ->
                ledger.collectLate(
                        order.taxpayerId(), order.id(), BusinessTime.dateOf(receipt.collectedAt()), order.parts());
            case LedgerEffect.EnterTreasury(TreasuryReceipt entry) -> {
                ledger.enterTreasury(order.taxpayerId(), order.id(), entry.enteredOn());
                if (payment instanceof Payment.InTreasury in && !in.late()) {
                    journal.publish(paid.of(in));
                }
            }
        }
    }

    private void audit(Payment before, Payment after) {
        PaymentOrder order = after.order();
        journal.audit(new AuditRecord(
                order.taxpayerId(),
                TREASURY,
                "move-payment",
                "payment",
                order.id().toString(),
                PaymentStatus.of(before),
                PaymentStatus.of(after)));
    }
}
