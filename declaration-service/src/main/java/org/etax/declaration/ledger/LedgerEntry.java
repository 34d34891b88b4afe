package org.etax.declaration.ledger;

import org.etax.kernel.Money;

/**
 * One line of a ledger document.
 *
 * @param account code of the account
 * @param charge what the money is for
 * @param budget where the treasury books it
 * @param amount yuan; positive is a debit, negative a credit
 */
public record LedgerEntry(String account, Charge charge, BudgetItem budget, Money amount) {}
