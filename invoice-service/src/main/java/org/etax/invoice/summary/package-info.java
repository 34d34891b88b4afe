/** One page about a taxpayer's invoices, for officers and for its own overview. */
@NullMarked
package org.etax.invoice.summary;

import org.jspecify.annotations.NullMarked;
