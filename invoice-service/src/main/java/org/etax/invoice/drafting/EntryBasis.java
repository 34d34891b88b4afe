package org.etax.invoice.drafting;

import java.math.BigDecimal;
import org.etax.invoice.face.LineTax;
import org.etax.kernel.Money;

/** Whether the client's prices contain tax (含税 or 不含税 entry). */
enum EntryBasis {
    /** The entry is the amount; the tax comes on top, rounded half up. */
    WITHOUT_TAX {
        @Override
        Split split(Money entry, LineTax taxation) {
            return new Split(entry, taxation.on(entry));
        }

        @Override
        BigDecimal divisor(LineTax taxation) {
            return BigDecimal.ONE;
        }
    },
    /** The entry stays exact; the amount is what is inside, rounded half up, and the tax is the rest. */
    WITH_TAX {
        @Override
        Split split(Money entry, LineTax taxation) {
            Money amount = taxation.amountInside(entry);
            return new Split(amount, entry.minus(amount));
        }

        @Override
        BigDecimal divisor(LineTax taxation) {
            return BigDecimal.ONE.add(taxation.rate());
        }
    };

    /** Amount without tax, and tax. */
    record Split(Money amount, Money tax) {}

    abstract Split split(Money entry, LineTax taxation);

    /** What an entry is divided by to be without tax. */
    abstract BigDecimal divisor(LineTax taxation);
}
