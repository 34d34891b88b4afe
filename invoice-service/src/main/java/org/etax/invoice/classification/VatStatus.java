package org.etax.invoice.classification;

/** The seller's VAT status on the day of issue (VAT Law art. 9); names as in the taxpayer fact {@code VAT_STATUS}. */
public enum VatStatus {
    /** 一般纳税人. */
    GENERAL,
    /** 小规模纳税人. */
    SMALL_SCALE
}
