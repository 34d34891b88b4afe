package org.etax.declaration.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the taxpayer's ledger says of the period; in formulas {@code ledger.prepaid} and so on, in yuan. */
public enum LedgerFigure {
    /** VAT prepaid for the period (预缴税额) and not used yet. */
    PREPAID,
    /** Paid in the period for the preceding period's return (本期缴纳上期应纳税额). */
    PAID_PREVIOUS,
    /** Arrears paid in the period (本期缴纳欠缴税额). */
    PAID_ARREARS,
    /** Inspection tax paid in the period (本期入库查补税额). */
    PAID_INSPECTION,
    /** Urban maintenance tax prepaid. */
    PREPAID_URBAN_MAINTENANCE,
    /** Education surcharge prepaid. */
    PREPAID_EDUCATION,
    /** Local education surcharge prepaid. */
    PREPAID_LOCAL_EDUCATION,
    /** Carried-forward credit refunded and usable to lower the base of the surcharges (可用于扣除的增值税留抵退税额). */
    CREDIT_REFUNDED;

    static Optional<LedgerFigure> of(String name) {
        return Arrays.stream(values())
                .filter(figure -> figure.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
