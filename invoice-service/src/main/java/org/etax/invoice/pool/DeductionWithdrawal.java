package org.etax.invoice.pool;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.etax.invoice.problem.InvoiceProblem;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.problem.FieldFault;
import org.etax.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Takes confirmations back (撤销勾选) inside the running transaction, until the period's return is filed: all of them, or none.
 *
 * <p>Whether a return was filed is declaration-service's to say, and it may have said so without our having heard yet. So an
 * invoice taken back stays held for its period (it can be confirmed for that one again, for no other) until the return is
 * heard of. The return names the version of the totals that it stands on; if that version still had the invoice, {@link
 * PeriodClosing} puts it back. No tax is deducted twice, whatever order things happen in.
 */
@Component
class DeductionWithdrawal {

    private final ReceivedRows rows;
    private final PeriodRows periods;
    private final InputTotals totals;
    private final Clock clock;

    DeductionWithdrawal(ReceivedRows rows, PeriodRows periods, InputTotals totals, Clock clock) {
        this.rows = rows;
        this.periods = periods;
        this.totals = totals;
        this.clock = clock;
    }

    /**
     * Takes them back.
     *
     * @throws ProblemException CONFIRMATION_FILED, or WITHDRAWAL_REFUSED naming each invoice not confirmed for the period
     */
    Withdrawn withdraw(TaxpayerId buyer, TaxPeriod period, List<UUID> ids) {
        if (periods.lockAndAskFiled(buyer, period)) {
            throw ProblemException.of(InvoiceProblem.CONFIRMATION_FILED, period);
        }
        List<ReceivedInvoice> invoices = ChosenInvoices.of(
                ids,
                rows.lock(buyer, ids),
                InvoiceProblem.WITHDRAWAL_REFUSED,
                (at, one) -> period.toString().equals(one.period())
                        ? null
                        : FieldFault.of(at, "deduction-not-confirmed", period.toString()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        InputTotals.Changed changed = totals.withdraw(buyer, period, invoices, now);
        return new Withdrawn(period, changed.invoices(), changed.amount(), changed.tax(), now);
    }

    /**
     * What was taken back.
     *
     * @param period from which
     * @param invoices how many
     * @param amount sum without tax
     * @param tax the input tax that is no longer deducted
     * @param withdrawnAt when
     */
    record Withdrawn(TaxPeriod period, int invoices, Money amount, Money tax, Instant withdrawnAt) {}
}
