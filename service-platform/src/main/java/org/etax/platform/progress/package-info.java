/** How far long work is, told to whoever watches while it changes. */
@NullMarked
package org.etax.platform.progress;

import org.jspecify.annotations.NullMarked;
