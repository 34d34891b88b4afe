package org.etax.declaration.payment;

import java.time.Clock;
import java.util.Optional;
import org.etax.declaration.ledger.LevyItems;
import org.springframework.stereotype.Service;

/**
 * Sends a payment to the bank, or asks what became of it. Each step is a transaction of its own; the network is called between
 * them. The request is marked as sent before it leaves, so that it never leaves twice.
 */
@Service
class PaymentDispatch {

    private static final byte[] NOTHING = {};

    private final PaymentRows payments;
    private final PaymentEvidence evidence;
    private final BankAgreements agreements;
    private final Payers payers;
    private final TreasuryClient treasury;
    private final TreasurySettings settings;
    private final LevyItems levyItems;
    private final Clock clock;

    PaymentDispatch(
            PaymentRows payments,
            PaymentEvidence evidence,
            BankAgreements agreements,
            Payers payers,
            TreasuryClient treasury,
            TreasurySettings settings,
            LevyItems levyItems,
            Clock clock) {
        this.payments = payments;
        this.evidence = evidence;
        this.agreements = agreements;
        this.payers = payers;
        this.treasury = treasury;
        this.settings = settings;
        this.levyItems = levyItems;
        this.clock = clock;
    }

    /** Does what is due for a payment: the first time it is sent, afterwards it is asked about. */
    void advance(PaymentReference reference) {
        Optional<StoredPayment> stored = payments.find(reference);
        if (stored.isEmpty()) {
            return;
        }
        if (stored.get().payment() instanceof Payment.Created(PaymentOrder order)) {
            if (markSent(order)) {
                send(order);
            }
        } else {
            inquire(stored.get().payment().order());
        }
    }

    /** Asks the network about a payment, whatever its state. */
    Optional<PaymentEvidence.Outcome> inquire(PaymentOrder order) {
        return switch (treasury.ask(order.ticket())) {
            case TreasuryAnswer.Known(WireDebit debit, byte[] content) ->
                apply(order, debit.evidence(clock.instant()), Origin.inquiry(content));
            case TreasuryAnswer.NotThere _ ->
                apply(order, new Evidence.NeverArrived(clock.instant()), Origin.inquiry(NOTHING));
            case TreasuryAnswer.NotStored _, TreasuryAnswer.Silence _ ->
                apply(order, new Evidence.NoAnswer(), Origin.inquiry(NOTHING));
        };
    }

    /** Takes the right to send; false when somebody else has it. */
    boolean markSent(PaymentOrder order) {
        return apply(order, new Evidence.Dispatched(clock.instant()), Origin.request(NOTHING))
                .filter(PaymentEvidence.Outcome::moved)
                .isPresent();
    }

    private void send(PaymentOrder order) {
        DebitRequest request = DebitRequest.of(
                order,
                agreements.get(order.taxpayerId(), order.agreementId()).terms(),
                payers.find(order.taxpayerId()).orElseThrow().authority(),
                settings.treasury(),
                levyItems,
                clock.instant());
        switch (treasury.debit(request)) {
            case TreasuryAnswer.Known(WireDebit debit, byte[] content) ->
                apply(order, debit.evidence(clock.instant()), Origin.request(content));
            case TreasuryAnswer.NotStored _ ->
                apply(
                        order,
                        new Evidence.Refused(FailureReason.BANK_REFUSED, clock.instant()),
                        Origin.request(NOTHING));
            case TreasuryAnswer.NotThere _, TreasuryAnswer.Silence _ ->
                apply(order, new Evidence.NoAnswer(), Origin.request(NOTHING));
        }
    }

    private Optional<PaymentEvidence.Outcome> apply(PaymentOrder order, Evidence learnt, Origin origin) {
        PaymentReference reference = new PaymentReference(order.taxpayerId(), order.id());
        return evidence.apply(reference, order.ticket().value(), learnt, origin);
    }
}
