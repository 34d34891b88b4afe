/**
 * Paying: agreements with banks, payments as a state machine, and what bank and treasury say about them. Bookings go to the
 * ledger; the wire contract is {@code docs/contracts/treasury.md}.
 */
@NullMarked
package org.etax.declaration.payment;

import org.jspecify.annotations.NullMarked;
