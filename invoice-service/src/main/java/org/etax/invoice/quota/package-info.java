/** The monthly invoice quota (发票总额度). */
@NullMarked
package org.etax.invoice.quota;

import org.jspecify.annotations.NullMarked;
