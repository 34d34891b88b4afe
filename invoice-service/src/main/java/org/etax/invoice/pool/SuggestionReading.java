package org.etax.invoice.pool;

import java.util.List;
import org.etax.invoice.taxpayer.KnownTaxpayers;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.InvoiceIssued;
import org.springframework.stereotype.Component;

/** Puts together what a buyer may confirm. */
@Component
class SuggestionReading {

    private static final int MOST_SET_ASIDE = 100;

    private final KnownTaxpayers taxpayers;
    private final PeriodRows periods;
    private final OpenRows open;

    SuggestionReading(KnownTaxpayers taxpayers, PeriodRows periods, OpenRows open) {
        this.taxpayers = taxpayers;
        this.periods = periods;
        this.open = open;
    }

    /** @throws org.etax.platform.problem.ProblemException as a confirmation for the period would be refused */
    DeductionSuggestion read(TaxpayerId buyer, TaxPeriod period, int most) {
        DeductionConfirmation.deducting(taxpayers, buyer, period, "period");
        List<DeductionSuggestion.Suggested> suggested = open.fit(buyer, period, most).stream()
                .map(invoice -> new DeductionSuggestion.Suggested(
                        invoice, invoice.issuedOn().isBefore(period.start())))
                .toList();
        List<DeductionSuggestion.SetAside> setAside = open.unfit(buyer, period, MOST_SET_ASIDE).stream()
                .map(invoice -> new DeductionSuggestion.SetAside(invoice, reason(invoice, period)))
                .toList();
        return new DeductionSuggestion(
                period,
                periods.isFiled(buyer, period),
                open.confirmed(buyer, period),
                suggested,
                open.sums(buyer, period),
                setAside);
    }

    private static DeductionSuggestion.Reason reason(ReceivedInvoice invoice, TaxPeriod period) {
        if (invoice.kind() == InvoiceIssued.Kind.ORDINARY) {
            return DeductionSuggestion.Reason.ORDINARY;
        }
        return invoice.isHeldFromOther(period) ? DeductionSuggestion.Reason.HELD : DeductionSuggestion.Reason.TOO_YOUNG;
    }
}
