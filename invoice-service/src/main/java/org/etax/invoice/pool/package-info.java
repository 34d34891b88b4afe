/** Invoices received, and the confirmation of their use for deduction (勾选确认). */
@NullMarked
package org.etax.invoice.pool;

import org.jspecify.annotations.NullMarked;
