package org.etax.declaration.payment;

import java.time.LocalDate;

/**
 * That the treasury entered the money (入库).
 *
 * @param voucher the treasury's own number
 * @param enteredOn business day of the entry
 */
public record TreasuryReceipt(String voucher, LocalDate enteredOn) {}
