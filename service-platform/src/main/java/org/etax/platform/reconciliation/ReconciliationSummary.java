package org.etax.platform.reconciliation;

import java.time.LocalDate;
import org.etax.kernel.Money;

/**
 * A day in one line: two systems that answer the same have the same.
 *
 * @param day business date in Asia/Shanghai
 * @param domain kind of things
 * @param count how many
 * @param sum of their amounts
 * @param hash SHA-256, hexadecimal, over the lines {@code objectId|version|amount\n} in order of objectId
 */
public record ReconciliationSummary(LocalDate day, String domain, long count, Money sum, String hash) {}
