/** Taking over taxpayers that the legacy core already knows. */
@NullMarked
package org.etax.registration.opening;

import org.jspecify.annotations.NullMarked;
