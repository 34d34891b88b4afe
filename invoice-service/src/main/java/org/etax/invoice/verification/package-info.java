/** The public check whether an invoice exists (查验). */
@NullMarked
package org.etax.invoice.verification;

import org.jspecify.annotations.NullMarked;
