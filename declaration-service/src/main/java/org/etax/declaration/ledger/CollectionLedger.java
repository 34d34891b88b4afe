package org.etax.declaration.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.etax.kernel.TaxpayerId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Books what bank and treasury say of payments, in the transaction that records it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CollectionLedger {

    private final Bookkeeping bookkeeping;
    private final AccountRows accounts;
    private final DocumentRows documents;
    private final DocumentWriting writing;
    private final Clock clock;

    CollectionLedger(
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

    /** The bank took a payment in time (上解): its charges are settled, and the surcharge that ends with it is posted. */
    public void collect(TaxpayerId taxpayerId, UUID paymentId, LocalDate day, List<PaidPart> parts) {
        LockedAccount locked = accounts.lock(taxpayerId);
        Occasion occasion = occasion(taxpayerId, paymentId, day);
        writing.write(
                locked.lastNumber(), bookkeeping.collection().collect(occasion, locked.account(), parts), List.of());
    }

    /** The bank took money of a payment that had failed or expired: all of it is overpaid. */
    public void collectLate(TaxpayerId taxpayerId, UUID paymentId, LocalDate day, List<PaidPart> parts) {
        LockedAccount locked = accounts.lock(taxpayerId);
        Occasion occasion = occasion(taxpayerId, paymentId, day);
        writing.write(locked.lastNumber(), List.of(bookkeeping.collection().collectLate(occasion, parts)), List.of());
    }

    /**
     * The treasury entered a payment (入库).
     *
     * @throws IllegalArgumentException when nothing was collected for it
     */
    public void enterTreasury(TaxpayerId taxpayerId, UUID paymentId, LocalDate day) {
        LockedAccount locked = accounts.lock(taxpayerId);
        List<LedgerEntry> collected = Stream.of(DocumentKind.COLLECTION, DocumentKind.LATE_MONEY)
                .flatMap(kind -> documents.find(taxpayerId, kind, paymentId).stream())
                .flatMap(document -> document.entries().stream())
                .toList();
        Occasion occasion = occasion(taxpayerId, paymentId, day);
        writing.write(
                locked.lastNumber(), List.of(bookkeeping.collection().enterTreasury(occasion, collected)), List.of());
    }

    private Occasion occasion(TaxpayerId taxpayerId, UUID paymentId, LocalDate day) {
        return new Occasion(taxpayerId, paymentId, Occasion.Source.OWN, day, clock.instant());
    }
}
