package org.etax.invoice.pool;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.etax.invoice.classification.VatStatus;
import org.etax.invoice.problem.InvoiceProblem;
import org.etax.invoice.taxpayer.KnownTaxpayer;
import org.etax.invoice.taxpayer.KnownTaxpayers;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.problem.FieldFault;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Confirms invoices for deduction (勾选确认) inside the running transaction: all of them with their input totals, or none.
 */
@Component
class DeductionConfirmation {

    private final KnownTaxpayers taxpayers;
    private final ReceivedRows rows;
    private final PeriodRows periods;
    private final InputTotals totals;
    private final Clock clock;

    DeductionConfirmation(
            KnownTaxpayers taxpayers, ReceivedRows rows, PeriodRows periods, InputTotals totals, Clock clock) {
        this.taxpayers = taxpayers;
        this.rows = rows;
        this.periods = periods;
        this.totals = totals;
        this.clock = clock;
    }

    /**
     * Confirms them.
     *
     * @throws ProblemException NO_INPUT_TAX, a field fault at the period, PERIOD_FILED, or DEDUCTION_REFUSED naming each invoice that cannot be
     */
    Confirmed confirm(TaxpayerId buyer, TaxPeriod period, List<UUID> ids) {
        deducting(taxpayers, buyer, period, "/period");
        if (period.start().isAfter(BusinessTime.today(clock))) {
            throw ProblemException.field("/period", "period-ahead");
        }
        if (periods.lockAndAskFiled(buyer, period)) {
            throw ProblemException.of(InvoiceProblem.PERIOD_FILED, period);
        }
        List<ReceivedInvoice> invoices = ChosenInvoices.of(
                ids, rows.lock(buyer, ids), InvoiceProblem.DEDUCTION_REFUSED, (at, one) -> fault(at, period, one));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        InputTotals.Changed changed = totals.confirm(buyer, period, invoices, now);
        return new Confirmed(period, changed.invoices(), changed.amount(), changed.tax(), now);
    }

    /** @throws ProblemException NO_INPUT_TAX, or naming the period when the buyer does not file for periods of its length */
    static void deducting(KnownTaxpayers taxpayers, TaxpayerId buyer, TaxPeriod period, String pointer) {
        KnownTaxpayer taxpayer = taxpayers.get(buyer, period.end());
        if (taxpayer.vatStatus() != VatStatus.GENERAL) {
            throw ProblemException.of(InvoiceProblem.NO_INPUT_TAX);
        }
        if (!taxpayer.filesFor(period)) {
            throw ProblemException.field(pointer, "period-of-other-length");
        }
    }

    private static @Nullable FieldFault fault(String pointer, TaxPeriod period, ReceivedInvoice invoice) {
        if (invoice.status() == ReceivedInvoice.Status.CONFIRMED) {
            return FieldFault.of(pointer, "deduction-confirmed", String.valueOf(invoice.period()));
        }
        if (invoice.isHeldFromOther(period)) {
            return FieldFault.of(pointer, "deduction-held", String.valueOf(invoice.heldPeriod()));
        }
        if (invoice.issuedOn().isAfter(period.end())) {
            return FieldFault.of(pointer, "deduction-too-young");
        }
        return switch (DeductionRight.of(VatStatus.GENERAL, invoice.kind())) {
            case OPEN -> null;
            case INVOICE_IS_ORDINARY -> FieldFault.of(pointer, "deduction-ordinary");
            case BUYER_IS_SMALL_SCALE -> FieldFault.of(pointer, "deduction-small-scale");
        };
    }

    /**
     * What was confirmed.
     *
     * @param period for which
     * @param invoices how many
     * @param amount sum without tax
     * @param tax the input tax
     * @param confirmedAt when
     */
    record Confirmed(TaxPeriod period, int invoices, Money amount, Money tax, Instant confirmedAt) {}
}
