package org.etax.declaration.ledger;

/**
 * A taxpayer's account while this transaction holds its lock.
 *
 * @param lastNumber of the documents written so far
 * @param account as it stands
 */
record LockedAccount(long lastNumber, TaxpayerAccount account) {}
