package org.etax.kernel.event;

/** How VAT treats a supply. */
public enum SupplyTreatment {
    /** Taxed at a rate or levy rate, 0 % included. */
    TAXABLE,
    /** Exempt (免税). */
    EXEMPT,
    /** Outside VAT (不征税): stands on no return. */
    NON_TAXABLE
}
