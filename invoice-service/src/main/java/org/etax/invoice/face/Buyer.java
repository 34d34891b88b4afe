package org.etax.invoice.face;

/**
 * The buyer.
 *
 * @param party as printed
 * @param naturalPerson a consumer (自然人), who gets no special invoice
 * @param handler who dealt with it for the buyer (经办人), may be empty
 */
public record Buyer(Party party, boolean naturalPerson, String handler) {}
