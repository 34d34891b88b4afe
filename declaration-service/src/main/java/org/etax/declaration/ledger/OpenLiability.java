package org.etax.declaration.ledger;

import java.time.LocalDate;
import org.etax.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something still to pay (未缴), as read on a day.
 *
 * @param charge what for
 * @param unpaid posted and not settled
 * @param due last day of payment; null for a surcharge or fine, which is due at once
 * @param accrued surcharge that paying {@code unpaid} on that day would end
 */
public record OpenLiability(
        Charge charge, Money unpaid, @Nullable LocalDate due, LatePaymentSurcharge accrued) {

    /** What paying all of it that day would cost. */
    public Money total() {
        return unpaid.plus(accrued.amount());
    }
}
