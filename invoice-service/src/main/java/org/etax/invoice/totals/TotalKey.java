package org.etax.invoice.totals;

import java.math.BigDecimal;
import java.util.Comparator;
import org.etax.invoice.face.InvoiceLine;
import org.etax.kernel.event.InvoiceIssued;
import org.etax.kernel.event.SupplyCategory;
import org.etax.kernel.event.SupplyTreatment;

/**
 * Which running total a part of an invoice goes into.
 *
 * @param kind special or ordinary
 * @param category column of the VAT forms
 * @param treatment taxable, exempt or outside VAT
 * @param rate decimal fraction
 */
public record TotalKey(InvoiceIssued.Kind kind, SupplyCategory category, SupplyTreatment treatment, BigDecimal rate)
        implements Comparable<TotalKey> {

    private static final Comparator<TotalKey> ORDER = Comparator.comparing(TotalKey::kind)
            .thenComparing(TotalKey::category)
            .thenComparing(TotalKey::treatment)
            .thenComparing(TotalKey::rate);

    static TotalKey of(InvoiceIssued.Kind kind, InvoiceLine line) {
        return new TotalKey(
                kind,
                line.code().category(),
                line.taxation().treatment(),
                line.taxation().rate());
    }

    /** One order for all, so that two transactions lock the rows of a taxpayer in the same sequence. */
    @Override
    public int compareTo(TotalKey other) {
        return ORDER.compare(this, other);
    }
}
