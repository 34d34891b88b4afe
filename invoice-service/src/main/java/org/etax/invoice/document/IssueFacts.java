package org.etax.invoice.document;

import java.time.Instant;
import org.etax.invoice.number.InvoiceNumber;

/**
 * What issuing adds to an invoice.
 *
 * @param number its number
 * @param issuedAt when it was issued; written in the business zone, to the second
 */
public record IssueFacts(InvoiceNumber number, Instant issuedAt) {}
