package org.etax.declaration.ledger;

import java.time.LocalDate;
import java.util.Map;

/**
 * What the ledger knows of one taxpayer: read under the taxpayer's lock before a document is written.
 *
 * @param balances running balances
 * @param deadlines last day of payment of each tax charge, holidays and granted extensions included
 */
public record TaxpayerAccount(Balances balances, Map<Charge, LocalDate> deadlines) {

    /** Nothing booked yet. */
    static final TaxpayerAccount EMPTY = new TaxpayerAccount(Balances.EMPTY, Map.of());

    public TaxpayerAccount {
        deadlines = Map.copyOf(deadlines);
    }

    /**
     * Last day of payment of a tax.
     *
     * @throws IllegalArgumentException when the charge was never made due
     */
    public LocalDate deadlineOf(Charge charge) {
        LocalDate deadline = deadlines.get(charge);
        if (deadline == null) {
            throw new IllegalArgumentException("no deadline for " + charge);
        }
        return deadline;
    }
}
