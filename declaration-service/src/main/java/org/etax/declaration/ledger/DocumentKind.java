package org.etax.declaration.ledger;

/** Why a ledger document was written. Of one kind, a taxpayer has at most one document for each origin. */
public enum DocumentKind {
    /** A return was accepted. */
    ASSESSMENT,
    /** A corrected return differs from the one before. */
    CORRECTION,
    /** Surcharge posted with the payment that ends it. */
    SURCHARGE,
    /** 上解: the bank took the money. */
    COLLECTION,
    /** 入库: the treasury entered the money. */
    TREASURY_ENTRY,
    /** Money that came after its payment had failed or expired. */
    LATE_MONEY,
    /** A refund case reserves overpaid money. */
    REFUND_HOLD,
    /** The held money was paid back. */
    REFUND_SETTLEMENT,
    /** The held money stays with the taxpayer's account. */
    REFUND_RELEASE,
    /** 抵缴: overpaid money settles another charge. */
    OFFSET,
    /** Arrears taken over from the legacy core. */
    OPENING
}
