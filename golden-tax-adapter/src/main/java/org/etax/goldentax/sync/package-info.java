/** Results on their way to the core: what is waiting, in which order, and what the core said of it. */
@NullMarked
package org.etax.goldentax.sync;

import org.jspecify.annotations.NullMarked;
