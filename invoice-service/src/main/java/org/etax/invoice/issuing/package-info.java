/** Issuing invoices one at a time or a chunk at a time, and finding them again. */
@NullMarked
package org.etax.invoice.issuing;

import org.jspecify.annotations.NullMarked;
