/** invoice-service: issuing digital invoices, receiving them, and deducting their tax. */
@NullMarked
package org.etax.invoice;

import org.jspecify.annotations.NullMarked;
