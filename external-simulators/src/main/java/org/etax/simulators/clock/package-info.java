/** The clock of a sandbox installation: real time plus an offset that only grows. */
@NullMarked
package org.etax.simulators.clock;

import org.jspecify.annotations.NullMarked;
