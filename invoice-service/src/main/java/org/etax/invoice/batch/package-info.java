/** Batch files: JSON Lines, one draft a line. */
@NullMarked
package org.etax.invoice.batch;

import org.jspecify.annotations.NullMarked;
