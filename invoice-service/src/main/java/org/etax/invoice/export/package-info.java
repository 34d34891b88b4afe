/** Lists written to Excel workbooks in the background, kept for some days. */
@NullMarked
package org.etax.invoice.export;

import org.jspecify.annotations.NullMarked;
