package org.etax.invoice.face;

import org.etax.invoice.classification.TaxClassificationCode;
import org.etax.kernel.Money;

/**
 * One line of an invoice.
 *
 * @param role its nature (发票行性质)
 * @param code tax classification code
 * @param shortName the code's short name
 * @param name the seller's own name of the goods or service
 * @param measure specification, unit, quantity and price
 * @param amount amount without tax
 * @param taxation treatment and rate
 * @param tax the tax
 */
public record InvoiceLine(
        Role role,
        TaxClassificationCode code,
        String shortName,
        String name,
        Measure measure,
        Money amount,
        LineTax taxation,
        Money tax) {

    /** The nature of a line (发票行性质); a discount line follows at once the line it discounts. */
    public enum Role {
        /** 0: 正常行. */
        NORMAL,
        /** 1: 折扣行, negative. */
        DISCOUNT,
        /** 2: 被折扣行. */
        DISCOUNTED
    }

    /** Amount and tax. */
    public Money total() {
        return amount.plus(tax);
    }

    /** What is printed: {@code *short name*own name}. */
    public String itemName() {
        return "*" + shortName + "*" + name;
    }
}
