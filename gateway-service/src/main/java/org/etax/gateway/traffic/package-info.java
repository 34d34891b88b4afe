/** How much passes through each channel, how fast and how well, counted over all gateways. */
@NullMarked
package org.etax.gateway.traffic;

import org.jspecify.annotations.NullMarked;
