package org.etax.declaration.ledger;

/**
 * The rules of the ledger put together from its data.
 *
 * @param assessment what returns make due
 * @param collection what banks take and the treasury enters
 * @param refund what happens to overpaid money
 * @param opening what comes from the legacy core
 * @param reading what is to pay on a day
 * @param items the taxes and fees
 */
record Bookkeeping(
        AssessmentPosting assessment,
        CollectionPosting collection,
        RefundPosting refund,
        OpeningPosting opening,
        LiabilityReading reading,
        LevyItems items) {

    static Bookkeeping of(LedgerData data) {
        Journal journal = new Journal(data.postings(), data.items());
        LiabilityReading reading = new LiabilityReading(data.items(), data.surcharge());
        return new Bookkeeping(
                new AssessmentPosting(journal, data.surcharge()),
                new CollectionPosting(journal, reading),
                new RefundPosting(journal),
                new OpeningPosting(journal),
                reading,
                data.items());
    }
}
