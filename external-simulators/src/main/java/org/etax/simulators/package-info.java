/**
 * Stand-ins for systems that nobody outside may call. Each speaks a plausible wire protocol, keeps its state in PostgreSQL
 * and shares no code with the services that call it.
 */
@NullMarked
package org.etax.simulators;

import org.jspecify.annotations.NullMarked;
