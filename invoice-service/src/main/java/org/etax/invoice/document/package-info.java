/** The legal XML of a digital invoice (EInvoice) and its QR code. */
@NullMarked
package org.etax.invoice.document;

import org.jspecify.annotations.NullMarked;
