package org.etax.declaration.payment;

import org.etax.kernel.TaxAuthority;

/**
 * Who pays, as vouchers and certificates print it.
 *
 * @param name 纳税人名称
 * @param taxNumber 纳税人识别号
 * @param authority competent tax authority (主管税务机关)
 */
public record Payer(String name, String taxNumber, TaxAuthority authority) {}
