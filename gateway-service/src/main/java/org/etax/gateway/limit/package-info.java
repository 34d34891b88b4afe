/** How often a caller may call. */
@NullMarked
package org.etax.gateway.limit;

import org.jspecify.annotations.NullMarked;
