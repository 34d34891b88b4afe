/** Who calls: every request carries a signed token that this service verifies itself. */
@NullMarked
package org.etax.platform.security;

import org.jspecify.annotations.NullMarked;
