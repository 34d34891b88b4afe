/** Measurements of a running installation: rates, latencies, and what the servers spend for them. */
@NullMarked
package org.etax.bench;

import org.jspecify.annotations.NullMarked;
