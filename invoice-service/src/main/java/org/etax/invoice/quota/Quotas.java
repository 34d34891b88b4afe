package org.etax.invoice.quota;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.etax.invoice.classification.VatStatus;
import org.etax.invoice.problem.InvoiceProblem;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Grants and draws quota. Whoever draws holds the month's row until its transaction ends. */
@Component
public class Quotas {

    private final QuotaRows rows;
    private final InitialQuota initial = InitialQuota.bundled();
    private final Clock clock;

    Quotas(QuotaRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Grants the quota a taxpayer starts with; does nothing when as much was granted before or a decision stands.
     *
     * @param takenOver known to the legacy core before: it has issued for years and starts like a general taxpayer
     */
    public void grantInitial(TaxpayerId taxpayerId, String kind, VatStatus status, boolean takenOver, LocalDate today) {
        YearMonth month = YearMonth.from(today);
        initial.grant(kind, takenOver ? VatStatus.GENERAL : status, today).ifPresent(monthly -> {
            rows.grantInitial(taxpayerId, month, monthly, clock.instant());
            rows.adjust(taxpayerId, month);
        });
    }

    /** How the month stands. */
    public MonthQuota of(TaxpayerId taxpayerId, YearMonth month) {
        return rows.find(taxpayerId, month).orElseGet(() -> MonthQuota.of(month, rows.granted(taxpayerId, month)));
    }

    /**
     * Draws the amount without tax of an invoice.
     *
     * @throws ProblemException QUOTA_EXCEEDED
     */
    public void draw(TaxpayerId taxpayerId, YearMonth month, Money amount) {
        if (rows.draw(taxpayerId, month, amount)) {
            return;
        }
        rows.begin(taxpayerId, month);
        if (!rows.draw(taxpayerId, month, amount)) {
            Money available = of(taxpayerId, month).available();
            throw ProblemException.of(InvoiceProblem.QUOTA_EXCEEDED, month, available, amount)
                    .with("available", available)
                    .with("wanted", amount);
        }
    }

    /** The month's row, held until the transaction ends: for a caller that draws several amounts with {@link #drawLocked}. */
    public MonthQuota lock(TaxpayerId taxpayerId, YearMonth month) {
        return rows.lock(taxpayerId, month).orElseGet(() -> {
            rows.begin(taxpayerId, month);
            return rows.lock(taxpayerId, month).orElseThrow();
        });
    }

    /** Draws what the holder of the lock has found to fit. */
    public void drawLocked(TaxpayerId taxpayerId, YearMonth month, Money amount) {
        if (amount.isPositive() && !rows.draw(taxpayerId, month, amount)) {
            throw new IllegalStateException("a locked month has changed");
        }
    }

    /** Undoes a draw of the same transaction. */
    public void giveBack(TaxpayerId taxpayerId, YearMonth month, Money amount) {
        rows.giveBack(taxpayerId, month, amount);
    }
}
