package org.etax.invoice.face;

import java.util.List;
import org.etax.invoice.classification.VatStatus;
import org.etax.kernel.Money;
import org.etax.kernel.event.InvoiceIssued;

/**
 * The content of a digital invoice (数电票) before it has a number.
 *
 * @param kind special (专用发票) or ordinary (普通发票)
 * @param special special business type
 * @param seller the seller
 * @param sellerStatus the seller's VAT status at issue
 * @param buyer the buyer
 * @param lines at least one
 * @param remark free text (备注), may be empty
 * @param drawer who draws it (开票人)
 */
public record Invoice(
        InvoiceIssued.Kind kind,
        SpecialBusiness special,
        Party seller,
        VatStatus sellerStatus,
        Buyer buyer,
        List<InvoiceLine> lines,
        String remark,
        String drawer) {

    /** @throws IllegalArgumentException when it has no line */
    public Invoice {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an invoice has a line");
        }
    }

    /** Sum without tax (合计金额): exactly the sum of the lines. */
    public Money amount() {
        return lines.stream().map(InvoiceLine::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Sum of tax (合计税额): exactly the sum of the lines, never computed from the total amount. */
    public Money tax() {
        return lines.stream().map(InvoiceLine::tax).reduce(Money.ZERO, Money::plus);
    }

    /** Sum with tax (价税合计). */
    public Money total() {
        return amount().plus(tax());
    }
}
