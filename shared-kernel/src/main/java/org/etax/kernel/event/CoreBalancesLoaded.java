package org.etax.kernel.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;

/**
 * What the legacy core knew of a taxpayer's money when it was taken over.
 *
 * @param taxpayerId the taxpayer
 * @param loadId of the opening load; the same load twice is applied once
 * @param form the VAT form of the last return in the core
 * @param lastPeriod the last period filed there
 * @param closingCells closing cells of that return that the next one starts from, by path (carried credit, year-to-date figures)
 * @param arrears unpaid tax
 */
public record CoreBalancesLoaded(
        TaxpayerId taxpayerId,
        UUID loadId,
        String form,
        TaxPeriod lastPeriod,
        Map<String, String> closingCells,
        List<Arrear> arrears)
        implements EventContract {

    /**
     * @param tax levy item (征收项目)
     * @param period the period it is for
     * @param unpaid principal still due
     * @param due last day of payment
     */
    public record Arrear(String tax, TaxPeriod period, Money unpaid, LocalDate due) {}
}
