package org.etax.invoice.pool;

import java.time.Instant;
import java.util.List;
import org.etax.invoice.totals.RunningTotal;
import org.etax.kernel.TaxPeriod;

/** The monthly cycle of a buyer's confirmations: open, then counted (申请统计), then confirmed (统计确认), then filed. */
public sealed interface DeductionStatement {

    /** The tax period it belongs to. */
    TaxPeriod period();

    /** Invoices are selected and unselected freely. */
    record Open(TaxPeriod period) implements DeductionStatement {

        /** Counts what is selected for deduction; the selection is locked while the statement stands. */
        public Counted count(List<RunningTotal> selected) {
            return new Counted(period, RunningTotal.sum(selected));
        }
    }

    /** Counted and locked. */
    record Counted(TaxPeriod period, List<RunningTotal> totals) implements DeductionStatement {

        /** Confirms the figures. */
        public Confirmed confirm(Instant at) {
            return new Confirmed(period, totals, at);
        }

        /** Throws the count away and opens the selection again. */
        public Open withdraw() {
            return new Open(period);
        }
    }

    /** Confirmed: the figures stand in the return. */
    record Confirmed(TaxPeriod period, List<RunningTotal> totals, Instant confirmedAt) implements DeductionStatement {

        /** Withdraws the confirmation before the return is filed. */
        public Open withdraw() {
            return new Open(period);
        }

        /** Closes the cycle: the return of the period was accepted. */
        public Filed file() {
            return new Filed(period, totals);
        }
    }

    /** The return was accepted; nothing changes any more. */
    record Filed(TaxPeriod period, List<RunningTotal> totals) implements DeductionStatement {}
}
