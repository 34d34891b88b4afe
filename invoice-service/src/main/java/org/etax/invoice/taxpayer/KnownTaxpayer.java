package org.etax.invoice.taxpayer;

import java.util.Map;
import org.etax.invoice.classification.VatStatus;
import org.etax.invoice.drafting.IssuingSeller;
import org.etax.invoice.face.Party;
import org.etax.kernel.Region;
import org.etax.kernel.event.TaxpayerFact;

/**
 * A taxpayer as of one day.
 *
 * @param name registered name
 * @param number taxpayer identification number (纳税人识别号)
 * @param kind {@code ENTERPRISE}, {@code SOLE_TRADER} or {@code NATURAL_PERSON}
 * @param vatStatus VAT status that day; small-scale where nothing is recorded
 * @param region of the registered address
 * @param status registration status
 */
public record KnownTaxpayer(
        String name, String number, String kind, VatStatus vatStatus, Region region, String status) {

    private static final String NATURAL_PERSON = "NATURAL_PERSON";
    private static final String NORMAL = "NORMAL";
    private static final String NO_REGION = "000000";

    static KnownTaxpayer of(Map<TaxpayerFact.Name, String> facts) {
        return new KnownTaxpayer(
                facts.getOrDefault(TaxpayerFact.Name.NAME, ""),
                facts.getOrDefault(TaxpayerFact.Name.TAXPAYER_NUMBER, ""),
                facts.getOrDefault(TaxpayerFact.Name.KIND, NATURAL_PERSON),
                VatStatus.valueOf(facts.getOrDefault(TaxpayerFact.Name.VAT_STATUS, VatStatus.SMALL_SCALE.name())),
                new Region(facts.getOrDefault(TaxpayerFact.Name.REGION, NO_REGION)),
                facts.getOrDefault(TaxpayerFact.Name.STATUS, NORMAL));
    }

    /** Whether it issues invoices of its own here. */
    public boolean mayIssue() {
        return !kind.equals(NATURAL_PERSON)
                && status.equals(NORMAL)
                && !name.isEmpty()
                && !number.isEmpty()
                && !region.code().equals(NO_REGION);
    }

    /** As the seller of an invoice. */
    public IssuingSeller seller() {
        return new IssuingSeller(Party.of(name, number), vatStatus);
    }
}
