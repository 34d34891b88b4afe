/** Work in the background: that it goes on, and which instance does it. */
@NullMarked
package org.etax.platform.lease;

import org.jspecify.annotations.NullMarked;
