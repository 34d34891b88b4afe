package org.etax.registration.enterprise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.event.TaxDetermination;
import org.etax.kernel.event.TaxpayerFact;
import org.etax.kernel.event.TaxpayerFact.Name;
import org.etax.kernel.event.TaxpayerFact.Source;
import org.etax.registration.department.EnterpriseRecord;
import org.etax.registration.taxpayer.Particulars;
import org.etax.registration.taxpayer.RegionOffice;
import org.etax.registration.taxpayer.VatStatus;

/**
 * What follows from a confirmed registration. Everything holds from the first day of the month of registration: a voluntary
 * general taxpayer is one from the first day of the period in which it registers as such (国家税务总局令第43号 art. 9).
 *
 * @param record of the enterprise register
 * @param office competent for the registered address
 * @param vatStatus chosen
 * @param frequency chosen, allowed for the status
 * @param particulars that the taxpayer added
 * @param at when it was confirmed
 */
record NewTaxpayer(
        EnterpriseRecord record,
        RegionOffice office,
        VatStatus vatStatus,
        TaxPeriod.Frequency frequency,
        Particulars particulars,
        Instant at) {

    LocalDate from() {
        return BusinessTime.dateOf(at).withDayOfMonth(1);
    }

    List<TaxpayerFact> facts() {
        boolean small = record.kind() == EnterpriseRecord.Kind.ENTERPRISE && particulars.isSmall();
        return List.of(
                fact(Name.NAME, record.name(), Source.DEPARTMENT),
                fact(Name.TAXPAYER_NUMBER, record.creditCode().value(), Source.DEPARTMENT),
                fact(Name.KIND, record.kind().name(), Source.DEPARTMENT),
                fact(Name.VAT_STATUS, vatStatus.name(), Source.OWN_ACT),
                fact(Name.VAT_FREQUENCY, frequency.name(), Source.OWN_ACT),
                fact(Name.REGION, record.region().code(), Source.DEPARTMENT),
                fact(Name.TAX_AUTHORITY, office.taxAuthority().code(), Source.AUTHORITY),
                fact(Name.LOCATION_CLASS, office.locationClass(), Source.AUTHORITY),
                fact(Name.INDUSTRY, record.industry(), Source.DEPARTMENT),
                fact(Name.SMALL_LOW_PROFIT, Boolean.toString(small), Source.OWN_ACT),
                fact(Name.CREDIT_LEVEL, "M", Source.AUTHORITY),
                fact(Name.STATUS, "NORMAL", Source.AUTHORITY));
    }

    List<TaxDetermination> determinations() {
        return vatStatus.determinations(frequency, from());
    }

    private TaxpayerFact fact(Name name, String value, Source source) {
        return new TaxpayerFact(name, value, from(), null, at, source);
    }
}
