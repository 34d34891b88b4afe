package org.etax.declaration.document;

/** How long a document is kept (会计档案管理办法, annex). */
public enum RetentionClass {
    /** Ten years: returns and receipts of ordinary periods (纳税申报表). */
    TEN_YEARS,
    /** Thirty years: vouchers and books. */
    THIRTY_YEARS,
    /** For ever. */
    PERMANENT
}
