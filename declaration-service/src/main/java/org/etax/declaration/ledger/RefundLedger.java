package org.etax.declaration.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.etax.kernel.BusinessTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Overpaid money (多缴税款): reserved for a refund case, paid back, or given up. A step that is repeated is booked once. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RefundLedger {

    private final Bookkeeping bookkeeping;
    private final AccountRows accounts;
    private final DocumentRows documents;
    private final DocumentWriting writing;
    private final Clock clock;

    RefundLedger(
            Bookkeeping bookkeeping,
            AccountRows accounts,
            DocumentRows documents,
            DocumentWriting writing,
            Clock clock) {
        this.bookkeeping = bookkeeping;
        this.accounts = accounts;
        this.documents = documents;
        this.writing = writing;
        this.clock = clock;
    }

    /** Reserves overpaid money. Nothing is paid back without it. */
    public HoldOutcome hold(RefundOrder order) {
        LockedAccount locked = accounts.lock(order.taxpayerId());
        Optional<LedgerDocument> before = find(order, DocumentKind.REFUND_HOLD);
        if (before.isPresent()) {
            return new HoldOutcome.Held(before.get());
        }
        HoldOutcome outcome =
                bookkeeping.refund().hold(occasion(order), locked.account(), order.charge(), order.amount());
        if (outcome instanceof HoldOutcome.Held(LedgerDocument document)) {
            write(locked, document);
        }
        return outcome;
    }

    /**
     * The treasury paid held money back (退库).
     *
     * @throws IllegalArgumentException when less is held
     */
    public void settle(RefundOrder order) {
        LockedAccount locked = accounts.lock(order.taxpayerId());
        if (find(order, DocumentKind.REFUND_SETTLEMENT).isEmpty()) {
            write(
                    locked,
                    bookkeeping.refund().settle(occasion(order), locked.account(), order.charge(), order.amount()));
        }
    }

    /**
     * The case ended without payment: the money is overpaid again.
     *
     * @throws IllegalArgumentException when less is held
     */
    public void release(RefundOrder order) {
        LockedAccount locked = accounts.lock(order.taxpayerId());
        if (find(order, DocumentKind.REFUND_RELEASE).isEmpty()) {
            write(
                    locked,
                    bookkeeping.refund().release(occasion(order), locked.account(), order.charge(), order.amount()));
        }
    }

    private Optional<LedgerDocument> find(RefundOrder order, DocumentKind kind) {
        return documents.find(order.taxpayerId(), kind, order.caseId());
    }

    private void write(LockedAccount locked, LedgerDocument document) {
        writing.write(locked.lastNumber(), List.of(document), List.of());
    }

    private Occasion occasion(RefundOrder order) {
        return new Occasion(
                order.taxpayerId(), order.caseId(), Occasion.Source.OWN, BusinessTime.today(clock), clock.instant());
    }
}
