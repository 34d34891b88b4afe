package org.etax.invoice.taxpayer;

import java.util.Map;
import org.etax.invoice.classification.VatStatus;
import org.etax.invoice.drafting.IssuingSeller;
import org.etax.invoice.face.Party;
import org.etax.kernel.Region;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.event.TaxpayerFact;
import org.jspecify.annotations.Nullable;

/**
 * A taxpayer as of one day.
 *
 * @param name registered name
 * @param number taxpayer identification number (纳税人识别号)
 * @param kind {@code ENTERPRISE}, {@code SOLE_TRADER} or {@code NATURAL_PERSON}
 * @param vatStatus VAT status that day; small-scale where nothing is recorded
 * @param vatFrequency how long its VAT periods are that day; null where nothing is recorded
 * @param region of the registered address
 * @param status registration status
 */
public record KnownTaxpayer(
        String name,
        String number,
        String kind,
        VatStatus vatStatus,
        TaxPeriod.@Nullable Frequency vatFrequency,
        Region region,
        String status) {

    private static final String NATURAL_PERSON = "NATURAL_PERSON";
    private static final String NORMAL = "NORMAL";
    private static final String NO_REGION = "000000";

    static KnownTaxpayer of(Map<TaxpayerFact.Name, String> facts) {
        String frequency = facts.get(TaxpayerFact.Name.VAT_FREQUENCY);
        return new KnownTaxpayer(
                facts.getOrDefault(TaxpayerFact.Name.NAME, ""),
                facts.getOrDefault(TaxpayerFact.Name.TAXPAYER_NUMBER, ""),
                facts.getOrDefault(TaxpayerFact.Name.KIND, NATURAL_PERSON),
                VatStatus.valueOf(facts.getOrDefault(TaxpayerFact.Name.VAT_STATUS, VatStatus.SMALL_SCALE.name())),
                frequency == null ? null : TaxPeriod.Frequency.valueOf(frequency),
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

    /** Whether it files VAT for periods of this length. */
    public boolean filesFor(TaxPeriod period) {
        return vatFrequency == null || vatFrequency == period.frequency();
    }

    /** As the seller of an invoice. */
    public IssuingSeller seller() {
        return new IssuingSeller(Party.of(name, number), vatStatus);
    }
}
