package org.etax.declaration.ledger;

/** What can happen to money. The posting rules say which account each one debits and which it credits. */
public enum Movement {
    /** 应征: a return or a decision makes a charge due. Negative when a correction lowers it. */
    ASSESS,
    /** A correction left less due than was paid: the rest is the taxpayer's. */
    RECLASSIFY_EXCESS,
    /** 减免: a charge is waived. */
    REDUCE,
    /** 加收滞纳金: accrued surcharge becomes a charge. */
    ADD_SURCHARGE,
    /** 上解: the bank took money that settles a charge. */
    COLLECT,
    /** The bank took money that settles nothing. */
    COLLECT_EXCESS,
    /** 入库: the treasury entered what was in transit. */
    ENTER_TREASURY,
    /** A refund case reserves overpaid money. */
    HOLD,
    /** 退库: held money was paid back from the treasury. */
    SETTLE,
    /** A refund case gives its reservation back. */
    RELEASE,
    /** 抵缴, first half: overpaid money leaves its charge. */
    OFFSET_FROM,
    /** 抵缴, second half: it settles another charge. */
    OFFSET_TO,
    /** Unpaid tax that the legacy core knew at the take-over. */
    OPEN_ARREAR
}
