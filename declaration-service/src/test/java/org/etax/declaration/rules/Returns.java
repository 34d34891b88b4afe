package org.etax.declaration.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.event.InvoiceIssued.Kind;
import org.etax.kernel.event.InvoiceTotalsChanged.Total;
import org.etax.kernel.event.SupplyCategory;
import org.etax.kernel.event.SupplyTreatment;
import org.etax.kernel.event.TaxpayerFact;

/** Situations for tests: a small-scale shop, a general taxpayer, and their invoices. */
final class Returns {

    static final RulePack SMALL = BundledPackTest.read("vat-small.yaml");
    static final RulePack GENERAL = BundledPackTest.read("vat-general.yaml");

    static final Map<TaxpayerFact.Name, String> CITY_ENTERPRISE =
            Map.of(TaxpayerFact.Name.KIND, "ENTERPRISE", TaxpayerFact.Name.LOCATION_CLASS, "CITY");

    private Returns() {}

    static ReturnContext small(String period, List<Total> output) {
        return context("VAT_SMALL", period, output, List.of());
    }

    static ReturnContext general(String period, List<Total> output, List<Total> input) {
        return context("VAT_GENERAL", period, output, input);
    }

    private static ReturnContext context(String form, String period, List<Total> output, List<Total> input) {
        TaxPeriod taxPeriod = TaxPeriod.parse(period);
        LocalDate filed = taxPeriod.end().plusDays(10);
        return new ReturnContext(form, taxPeriod, filed, CITY_ENTERPRISE, output, input, Map.of(), Map.of());
    }

    static Total total(Kind kind, SupplyCategory category, String rate, String amount) {
        BigDecimal fraction = new BigDecimal(rate);
        SupplyTreatment treatment = fraction.signum() == 0 ? SupplyTreatment.EXEMPT : SupplyTreatment.TAXABLE;
        Money ex = Money.of(amount);
        return new Total(kind, category, treatment, fraction, 1, ex, ex.times(fraction));
    }

    static Total ordinary(SupplyCategory category, String rate, String amount) {
        return total(Kind.ORDINARY, category, rate, amount);
    }

    static Total special(SupplyCategory category, String rate, String amount) {
        return total(Kind.SPECIAL, category, rate, amount);
    }

    static Money due(Evaluation evaluation, String item) {
        return evaluation.liabilities().stream()
                .filter(liability -> liability.item().equals(item))
                .findFirst()
                .orElseThrow()
                .amount();
    }

    static BigDecimal cell(Evaluation evaluation, String path) {
        return evaluation.value(path).orElseThrow();
    }
}
