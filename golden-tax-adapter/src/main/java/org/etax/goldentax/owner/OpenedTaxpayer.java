package org.etax.goldentax.owner;

import org.etax.kernel.TaxpayerId;

/**
 * A taxpayer that registration-service took over.
 *
 * @param djxh 登记序号
 * @param taxpayerId ours
 * @param outcome CREATED, CHANGED or UNCHANGED
 */
public record OpenedTaxpayer(String djxh, TaxpayerId taxpayerId, String outcome) {}
