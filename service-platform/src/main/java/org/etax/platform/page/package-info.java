/** Keyset pages in either order, and optimistic locking by entity tag. */
@NullMarked
package org.etax.platform.page;

import org.jspecify.annotations.NullMarked;
