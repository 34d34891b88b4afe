/** What stands on the face of an invoice (票面): parties, lines, amounts, and the text forms of amounts. */
@NullMarked
package org.etax.invoice.face;

import org.jspecify.annotations.NullMarked;
