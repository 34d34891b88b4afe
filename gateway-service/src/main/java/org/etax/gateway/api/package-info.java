/** The gateway's own addresses under {@code /api/gateway}, which pass the same checks as those of the services. */
@NullMarked
package org.etax.gateway.api;

import org.jspecify.annotations.NullMarked;
