package org.etax.declaration.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.etax.kernel.Money;

/** Money that the bank takes and the treasury enters. What settles nothing stays the taxpayer's, as overpaid. */
final class CollectionPosting {

    private final LedgerDocuments documents;
    private final LiabilityReading reading;

    CollectionPosting(LedgerDocuments documents, LiabilityReading reading) {
        this.documents = documents;
        this.reading = reading;
    }

    /**
     * The bank took a payment in time (上解): posts the surcharge that ends with it, then settles charge by charge. When a day
     * began while the payment was on its way, up to 1 yuan of surcharge that it misses counts as zero.
     *
     * @param occasion its business date is the day the bank took the money
     * @param parts no charge twice, counting the surcharge that a part carries
     * @return the surcharge document if any accrued, then the collection
     */
    List<LedgerDocument> collect(Occasion occasion, TaxpayerAccount account, List<PaidPart> parts) {
        requireDistinct(parts);
        LedgerDocuments.Draft surcharges = documents.draft();
        LedgerDocuments.Draft collection = documents.draft();
        for (PaidPart part : parts) {
            settle(collection, part.charge(), part.amount(), account.balances().receivable(part.charge()));
            if (part.charge().kind() == Charge.Kind.TAX) {
                endSurcharge(surcharges, collection, occasion, account, part);
            }
        }
        return Stream.of(
                        surcharges.write(DocumentKind.SURCHARGE, occasion),
                        collection.write(DocumentKind.COLLECTION, occasion))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The bank took money although the payment had failed or expired: all of it is overpaid. */
    LedgerDocument collectLate(Occasion occasion, List<PaidPart> parts) {
        LedgerDocuments.Draft late = documents.draft();
        for (PaidPart part : parts) {
            late.add(Movement.COLLECT_EXCESS, part.charge(), part.amount());
            late.add(Movement.COLLECT_EXCESS, part.charge().surcharge(), part.surcharge());
        }
        return late.write(DocumentKind.LATE_MONEY, occasion).orElseThrow();
    }

    /** The treasury entered what a collection put in transit (入库). */
    LedgerDocument enterTreasury(Occasion occasion, Collection<LedgerEntry> collected) {
        LedgerDocuments.Draft entered = documents.draft();
        collected.stream()
                .filter(entry -> entry.account().equals(Account.IN_TRANSIT))
                .forEach(entry -> entered.add(Movement.ENTER_TREASURY, entry.charge(), entry.amount()));
        return entered.write(DocumentKind.TREASURY_ENTRY, occasion)
                .orElseThrow(() -> new IllegalArgumentException("nothing is in transit"));
    }

    private void endSurcharge(
            LedgerDocuments.Draft surcharges,
            LedgerDocuments.Draft collection,
            Occasion occasion,
            TaxpayerAccount account,
            PaidPart part) {
        LocalDate paidOn = occasion.businessDate();
        Charge late = part.charge().surcharge();
        Money ended = part.amount().min(account.balances().receivable(part.charge()));
        Money accrued = reading.accrued(account, part.charge(), ended, paidOn).amount();
        Money due = account.balances().receivable(late).plus(accrued);
        surcharges.add(Movement.ADD_SURCHARGE, late, accrued);
        settle(collection, late, part.surcharge(), due);
        Money missed = due.minus(part.surcharge());
        if (missed.isPositive() && reading.isNegligible(missed, paidOn)) {
            surcharges.add(Movement.REDUCE, late, missed);
        }
    }

    private static void settle(LedgerDocuments.Draft collection, Charge charge, Money paid, Money due) {
        Money settled = paid.min(due.max(Money.ZERO));
        collection.add(Movement.COLLECT, charge, settled);
        collection.add(Movement.COLLECT_EXCESS, charge, paid.minus(settled));
    }

    private static void requireDistinct(List<PaidPart> parts) {
        Set<Charge> seen = new HashSet<>();
        for (PaidPart part : parts) {
            boolean fresh = seen.add(part.charge());
            if (!part.surcharge().isZero()) {
                fresh &= seen.add(part.charge().surcharge());
            }
            if (!fresh) {
                throw new IllegalArgumentException("a payment settles a charge once: " + part.charge());
            }
        }
    }
}
