/** The trace that a request belongs to, as it travels on. */
@NullMarked
package org.etax.platform.trace;

import org.jspecify.annotations.NullMarked;
