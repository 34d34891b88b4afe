package org.etax.simulators.treasury;

/** What the network can be told to do wrong with the next debits. */
enum TreasuryFault {
    /** The debit is stored, the caller gets 504. */
    ANSWER_LOST,
    /** Nothing is stored, the caller gets 504. */
    REQUEST_LOST,
    /** No notice is ever sent. */
    NOTICES_LOST,
    /** Each notice is sent three times. */
    NOTICES_DUPLICATED,
    /** The notice of the entry comes before that of the collection. */
    NOTICES_REORDERED,
    /** Notices are held back for the given seconds. */
    NOTICES_LATE,
    /** The request seems lost (504, then 404), and the money is taken after it expired. */
    COLLECTED_AFTER_EXPIRY,
    /** The treasury enters the money on the next weekday at nine. */
    TREASURY_NEXT_DAY,
    INSUFFICIENT_FUNDS,
    ACCOUNT_INVALID,
    AGREEMENT_INVALID,
    LIMIT_EXCEEDED,
    EXPIRED,
    BANK_REFUSED
}
