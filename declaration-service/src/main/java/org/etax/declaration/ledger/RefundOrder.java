package org.etax.declaration.ledger;

import java.util.UUID;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;

/**
 * A step of a refund case (退税) for one charge.
 *
 * @param taxpayerId whose money
 * @param caseId the refund case; each step of a case is booked once
 * @param charge on which the money is overpaid
 * @param amount yuan
 */
public record RefundOrder(TaxpayerId taxpayerId, UUID caseId, Charge charge, Money amount) {}
