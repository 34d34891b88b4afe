package org.etax.invoice.pool;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etax.invoice.classification.VatStatus;
import org.etax.invoice.problem.InvoiceProblem;
import org.etax.invoice.taxpayer.KnownTaxpayers;
import org.etax.invoice.totals.Addition;
import org.etax.invoice.totals.PeriodTotals;
import org.etax.invoice.totals.RunningTotal;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.InvoiceTotalsChanged;
import org.etax.platform.problem.FieldFault;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Confirms invoices for deduction (勾选确认) inside the running transaction: all of them with their input totals, or none.
 * The totals stand in the last month of the period.
 */
@Component
class DeductionConfirmation {

    private final KnownTaxpayers taxpayers;
    private final ReceivedRows rows;
    private final PeriodTotals totals;
    private final Clock clock;

    DeductionConfirmation(KnownTaxpayers taxpayers, ReceivedRows rows, PeriodTotals totals, Clock clock) {
        this.taxpayers = taxpayers;
        this.rows = rows;
        this.totals = totals;
        this.clock = clock;
    }

    /**
     * Confirms them.
     *
     * @throws ProblemException NO_INPUT_TAX, PERIOD_FILED, or DEDUCTION_REFUSED naming each invoice that cannot be
     */
    Confirmed confirm(TaxpayerId buyer, TaxPeriod period, List<UUID> ids) {
        if (taxpayers.get(buyer, period.end()).vatStatus() != VatStatus.GENERAL) {
            throw ProblemException.of(InvoiceProblem.NO_INPUT_TAX);
        }
        if (period.start().isAfter(BusinessTime.today(clock))) {
            throw ProblemException.field("/period", "period-ahead");
        }
        if (rows.isFiled(buyer, period)) {
            throw ProblemException.of(InvoiceProblem.PERIOD_FILED, period);
        }
        Map<UUID, ReceivedInvoice> found =
                rows.lock(buyer, ids).stream().collect(Collectors.toMap(ReceivedInvoice::id, Function.identity()));
        refuseUnfit(period, ids, found);
        List<RunningTotal> sums = RunningTotal.sum(found.values().stream()
                .flatMap(invoice -> invoice.totals().stream())
                .toList());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.confirm(buyer, found.keySet(), use(found.values().iterator().next(), period, now));
        totals.add(new Addition(
                buyer,
                YearMonth.from(period.end()),
                InvoiceTotalsChanged.Side.INPUT,
                sums,
                found.size(),
                null,
                null,
                BusinessTime.dateOf(now)));
        return new Confirmed(
                period,
                found.size(),
                Money.sum(sums.stream().map(RunningTotal::amount).toList()),
                Money.sum(sums.stream().map(RunningTotal::tax).toList()),
                now);
    }

    private static DeductionUse.Confirmed use(ReceivedInvoice invoice, TaxPeriod period, Instant at) {
        return new DeductionUse.Unselected()
                .select(invoice.issuedOn(), period, DeductionUse.Purpose.DEDUCTION)
                .confirm(at);
    }

    private static void refuseUnfit(TaxPeriod period, List<UUID> ids, Map<UUID, ReceivedInvoice> found) {
        List<FieldFault> faults = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            FieldFault fault = fault("/invoiceIds/" + i, period, found.get(ids.get(i)));
            if (fault != null) {
                faults.add(fault);
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.of(InvoiceProblem.DEDUCTION_REFUSED, faults);
        }
    }

    private static @Nullable FieldFault fault(String pointer, TaxPeriod period, @Nullable ReceivedInvoice invoice) {
        if (invoice == null) {
            return FieldFault.of(pointer, "deduction-invoice-unknown");
        }
        if (invoice.status() == ReceivedInvoice.Status.CONFIRMED) {
            return FieldFault.of(pointer, "deduction-confirmed", String.valueOf(invoice.period()));
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
