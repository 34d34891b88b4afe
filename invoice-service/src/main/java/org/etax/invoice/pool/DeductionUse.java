package org.etax.invoice.pool;

import java.time.Instant;
import java.time.LocalDate;
import org.etax.kernel.TaxPeriod;

/**
 * How far a received special invoice is on its way to the buyer's return (用途确认): selected for a period, then confirmed with
 * that period's statistics. A move that the state does not allow does not compile.
 */
public sealed interface DeductionUse {

    /** What the invoice is used for. */
    enum Purpose {
        /** 抵扣: its tax is input tax. */
        DEDUCTION,
        /** 不抵扣: kept out, for instance for exempt use. */
        NO_DEDUCTION
    }

    /** Nothing said yet (未勾选). */
    record Unselected() implements DeductionUse {

        /**
         * Selects it.
         *
         * @throws IllegalArgumentException when the invoice is younger than the period
         */
        public Selected select(LocalDate issuedOn, TaxPeriod period, Purpose purpose) {
            if (issuedOn.isAfter(period.end())) {
                throw new IllegalArgumentException("an invoice is not used before the period it was issued in");
            }
            return new Selected(period, purpose);
        }
    }

    /** Selected (已勾选), still free to change. */
    record Selected(TaxPeriod period, Purpose purpose) implements DeductionUse {

        /** Takes the selection back. */
        public Unselected unselect() {
            return new Unselected();
        }

        /** Confirms it with the period's statistics. */
        public Confirmed confirm(Instant at) {
            return new Confirmed(period, purpose, at);
        }
    }

    /** Confirmed (已确认): the figures are in the return; a red-letter invoice now needs the buyer. */
    record Confirmed(TaxPeriod period, Purpose purpose, Instant confirmedAt) implements DeductionUse {

        /** Withdraws the confirmation, which is open until the period's return is accepted. */
        public Selected withdraw() {
            return new Selected(period, purpose);
        }

        /** Whether its tax counts as input tax. */
        public boolean isInputTax() {
            return purpose == Purpose.DEDUCTION;
        }
    }
}
