package org.etax.declaration.ledger;

/**
 * An account of the chart (会计科目). The chart is data; code names only the accounts whose balances it reads.
 *
 * @param code its name in entries
 * @param side where it normally stands
 * @param nameZh official Chinese term
 * @param nameEn English term
 */
public record Account(String code, Side side, String nameZh, String nameEn) {

    /** 待征税款: due and not yet paid. */
    public static final String RECEIVABLE = "receivable";

    /** 应征税款: what returns have made due in all. */
    public static final String ASSESSED = "assessed";

    /** 减免: waived. */
    public static final String REDUCED = "reduced";

    /** 在途税金: taken by the bank, not yet in the treasury. */
    public static final String IN_TRANSIT = "in-transit";

    /** 入库: entered by the treasury. */
    public static final String TREASURY = "treasury";

    /** 多缴: the taxpayer's money that settles nothing. */
    public static final String OVERPAID = "overpaid";

    /** 待退: overpaid money that a refund case has reserved. */
    public static final String HELD = "held";

    /** Where increases of an account are written. */
    public enum Side {
        DEBIT,
        CREDIT
    }
}
