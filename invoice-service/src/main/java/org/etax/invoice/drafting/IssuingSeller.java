package org.etax.invoice.drafting;

import org.etax.invoice.classification.VatStatus;
import org.etax.invoice.face.Party;

/**
 * The seller on the day of issue, from its dated facts.
 *
 * @param party as printed
 * @param status VAT status that day
 */
public record IssuingSeller(Party party, VatStatus status) {}
