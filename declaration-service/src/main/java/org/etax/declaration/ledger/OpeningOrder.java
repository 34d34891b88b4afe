package org.etax.declaration.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;

/**
 * Unpaid tax that the legacy core hands over.
 *
 * @param taxpayerId whose
 * @param loadId of the opening load
 * @param arrears what is unpaid
 */
public record OpeningOrder(TaxpayerId taxpayerId, UUID loadId, List<Arrear> arrears) {

    public OpeningOrder {
        arrears = List.copyOf(arrears);
    }

    /**
     * @param tax levy item (征收项目)
     * @param period the period it is for
     * @param unpaid principal still due
     * @param due last day of payment
     */
    public record Arrear(String tax, TaxPeriod period, Money unpaid, LocalDate due) {

        Charge charge() {
            return Charge.ofTax(tax, period);
        }
    }
}
