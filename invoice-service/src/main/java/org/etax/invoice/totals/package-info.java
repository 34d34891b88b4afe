/** Running totals of a taxpayer's invoices by kind, category, treatment and rate. */
@NullMarked
package org.etax.invoice.totals;

import org.jspecify.annotations.NullMarked;
