package org.etax.invoice.drafting;

import org.etax.invoice.face.FindingCode;
import org.etax.invoice.face.Invoice;
import org.etax.kernel.event.InvoiceIssued;
import org.etax.kernel.event.SupplyTreatment;

/** A rule over a whole invoice whose lines are right in themselves. */
interface InvoiceRule {

    /** Adds what it finds. */
    void check(Invoice invoice, Findings findings);

    /** A blue invoice totals more than nothing. */
    InvoiceRule TOTAL_IS_POSITIVE = (invoice, findings) -> {
        if (!invoice.total().isPositive() || !invoice.amount().isPositive()) {
            findings.refuse(FindingCode.TOTAL_NOT_POSITIVE, "/lines");
        }
    };

    /** No special invoice for exempt sales, zero-rated sales or what is outside VAT: there is no tax to deduct. */
    InvoiceRule SPECIAL_INVOICE_BEARS_TAX = (invoice, findings) -> {
        boolean untaxed = invoice.lines().stream()
                .anyMatch(line -> line.taxation().treatment() != SupplyTreatment.TAXABLE
                        || line.taxation().rate().signum() == 0);
        if (invoice.kind() == InvoiceIssued.Kind.SPECIAL && untaxed) {
            findings.refuse(FindingCode.SPECIAL_INVOICE_WITHOUT_TAX, "/kind");
        }
    };
}
