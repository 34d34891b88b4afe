package org.etax.invoice.pool;

import org.etax.invoice.classification.VatStatus;
import org.etax.kernel.event.InvoiceIssued;

/** Who may deduct what: a general taxpayer, the tax of a special invoice (VAT Law on input tax, 进项税额). */
public enum DeductionRight {
    /** The tax may be deducted. */
    OPEN,
    /** The buyer is a small-scale taxpayer, who has no input tax. */
    BUYER_IS_SMALL_SCALE,
    /** The invoice is ordinary. */
    INVOICE_IS_ORDINARY;

    /** The right to deduct an invoice, or why there is none. */
    public static DeductionRight of(VatStatus buyer, InvoiceIssued.Kind kind) {
        if (buyer == VatStatus.SMALL_SCALE) {
            return BUYER_IS_SMALL_SCALE;
        }
        return kind == InvoiceIssued.Kind.SPECIAL ? OPEN : INVOICE_IS_ORDINARY;
    }
}
