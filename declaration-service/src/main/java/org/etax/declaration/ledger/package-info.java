/**
 * The taxpayer's money: an append-only double-entry ledger, its balances, and the late-payment surcharge. It depends on
 * nothing but the kernel and the database, so that it can move out one day.
 */
@NullMarked
package org.etax.declaration.ledger;

import org.jspecify.annotations.NullMarked;
