package org.etax.declaration.ledger;

import java.util.Comparator;
import org.etax.kernel.TaxPeriod;

/**
 * What money is owed for: the finest line the ledger keeps. Every document nets to zero within each charge.
 *
 * @param tax levy item (征收项目), e.g. 10101 for VAT
 * @param period the tax period (税款所属期)
 * @param kind tax, late-payment surcharge or penalty (税款种类)
 */
public record Charge(String tax, TaxPeriod period, Kind kind) implements Comparable<Charge> {

    private static final Comparator<Charge> ORDER =
            Comparator.comparing(Charge::period).thenComparing(Charge::tax).thenComparing(Charge::kind);

    /** 税款种类. */
    public enum Kind {
        /** 正税: the tax or fee itself. */
        TAX,
        /** 滞纳金: what accrues for paying late. */
        SURCHARGE,
        /** 罚款: a fine. */
        PENALTY
    }

    /** @throws IllegalArgumentException when the levy item is not five digits */
    public Charge {
        if (!tax.matches("\\d{5}")) {
            throw new IllegalArgumentException("a levy item has five digits");
        }
    }

    /** The tax itself. */
    public static Charge ofTax(String tax, TaxPeriod period) {
        return new Charge(tax, period, Kind.TAX);
    }

    /** The surcharge that accrues on this tax and period. */
    public Charge surcharge() {
        return new Charge(tax, period, Kind.SURCHARGE);
    }

    @Override
    public int compareTo(Charge other) {
        return ORDER.compare(this, other);
    }
}
