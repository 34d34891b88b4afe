package org.etax.invoice.classification;

/** How VAT treats a line. */
public enum TaxTreatment {
    /** Taxed at a rate or levy rate, 0 % included. */
    TAXABLE,
    /** Exempt (免税). */
    EXEMPT,
    /** Outside VAT (不征税), part 6 of the code table. */
    NON_TAXABLE
}
