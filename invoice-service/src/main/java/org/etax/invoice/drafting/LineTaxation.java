package org.etax.invoice.drafting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.etax.invoice.classification.RateBook;
import org.etax.invoice.classification.TaxClassification;
import org.etax.invoice.classification.VatStatus;
import org.etax.invoice.face.FindingCode;
import org.etax.invoice.face.LineTax;
import org.etax.kernel.event.SupplyTreatment;
import org.jspecify.annotations.Nullable;

/** Reads treatment and rate of a line and holds them against the code's row and the rate book. */
final class LineTaxation {

    private final RateBook rates;

    LineTaxation(RateBook rates) {
        this.rates = rates;
    }

    @Nullable
    LineTax read(
            DraftLine line, String pointer, TaxClassification row, VatStatus seller, LocalDate day, Findings findings) {
        SupplyTreatment treatment = Choice.of(
                SupplyTreatment.class,
                line.treatment() == null ? SupplyTreatment.TAXABLE.name() : line.treatment(),
                pointer + "/treatment",
                findings);
        BigDecimal rate = DraftNumber.RATE.read(line.rate(), pointer + "/rate", findings);
        if (treatment == null || line.rate() != null && rate == null) {
            return null;
        }
        if (!row.treatments().contains(treatment)) {
            findings.refuse(FindingCode.TREATMENT_NOT_ALLOWED, pointer + "/treatment", row.code());
            return null;
        }
        return switch (treatment) {
            case TAXABLE -> taxable(rate, pointer, rates.allowed(seller, row, day), findings);
            case EXEMPT -> untaxed(LineTax.EXEMPT, rate, pointer, findings);
            case NON_TAXABLE -> untaxed(LineTax.NON_TAXABLE, rate, pointer, findings);
        };
    }

    private static @Nullable LineTax taxable(
            @Nullable BigDecimal rate, String pointer, List<BigDecimal> allowed, Findings findings) {
        if (rate == null) {
            findings.refuse(FindingCode.FIELD_REQUIRED, pointer + "/rate");
            return null;
        }
        if (allowed.stream().noneMatch(open -> open.compareTo(rate) == 0)) {
            String choice = String.join(
                    ", ", allowed.stream().map(BigDecimal::toPlainString).toList());
            findings.refuse(FindingCode.RATE_NOT_ALLOWED, pointer + "/rate", rate.toPlainString(), choice);
            return null;
        }
        return LineTax.at(rate);
    }

    private static @Nullable LineTax untaxed(
            LineTax taxation, @Nullable BigDecimal rate, String pointer, Findings findings) {
        if (rate != null && rate.signum() != 0) {
            findings.refuse(FindingCode.RATE_WITHOUT_TAX, pointer + "/rate");
            return null;
        }
        return taxation;
    }
}
