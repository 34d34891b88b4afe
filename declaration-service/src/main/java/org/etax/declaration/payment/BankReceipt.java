package org.etax.declaration.payment;

import java.time.Instant;
import org.etax.kernel.Money;

/**
 * That the bank took money (上解).
 *
 * @param serial the bank's own number
 * @param amount taken
 * @param collectedAt when; its day ends the late-payment surcharge
 */
public record BankReceipt(String serial, Money amount, Instant collectedAt) {}
