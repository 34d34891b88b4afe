/** Why this service refuses. */
@NullMarked
package org.etax.invoice.problem;

import org.jspecify.annotations.NullMarked;
