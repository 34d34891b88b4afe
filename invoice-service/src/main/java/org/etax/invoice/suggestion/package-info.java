/** What helps to fill in an invoice: the buyers so far, templates, and the search of classification codes. */
@NullMarked
package org.etax.invoice.suggestion;

import org.jspecify.annotations.NullMarked;
