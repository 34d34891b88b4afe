/** Lets another system check, day by day, that it has everything this service has. */
@NullMarked
package org.etax.platform.reconciliation;

import org.jspecify.annotations.NullMarked;
