/** The injected clock. */
@NullMarked
package org.etax.platform.time;

import org.jspecify.annotations.NullMarked;
