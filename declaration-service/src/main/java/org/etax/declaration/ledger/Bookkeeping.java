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
        LedgerDocuments documents = new LedgerDocuments(data.postings(), data.items());
        LiabilityReading reading = new LiabilityReading(data.items(), data.surcharge());
        return new Bookkeeping(
                new AssessmentPosting(documents, data.surcharge()),
                new CollectionPosting(documents, reading),
                new RefundPosting(documents),
                new OpeningPosting(documents),
                reading,
                data.items());
    }
}
