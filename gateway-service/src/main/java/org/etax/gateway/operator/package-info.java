/** Who operates the bureau, what he did at the gateway, and that he did it once. */
@NullMarked
package org.etax.gateway.operator;

import org.jspecify.annotations.NullMarked;
