package org.etax.invoice.taxpayer;

import java.util.Collection;
import org.etax.kernel.TaxpayerId;

/** Hears, within the same transaction, whose numbers have become known. */
public interface NumberHolders {

    /** Called before the numbers are entered. */
    void entering(Collection<String> numbers);

    /** Called after they were entered under their holder. */
    void entered(TaxpayerId holder, Collection<String> numbers);
}
