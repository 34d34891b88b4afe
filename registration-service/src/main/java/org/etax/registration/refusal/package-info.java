/** The one catalogue of this service's refusals. */
@NullMarked
package org.etax.registration.refusal;

import org.jspecify.annotations.NullMarked;
