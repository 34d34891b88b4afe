/** Who did what, and who read what. */
@NullMarked
package org.etax.platform.audit;

import org.jspecify.annotations.NullMarked;
