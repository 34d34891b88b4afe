/** The official 20-digit number of a digital invoice and the blocks it is allotted from. */
@NullMarked
package org.etax.invoice.number;

import org.jspecify.annotations.NullMarked;
