/** One instance at a time does a periodic job. */
@NullMarked
package org.etax.platform.lease;

import org.jspecify.annotations.NullMarked;
