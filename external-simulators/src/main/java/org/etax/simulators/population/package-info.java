/** Fictitious people and enterprises: a fixed cast for the demo and a generator for scale. */
@NullMarked
package org.etax.simulators.population;

import org.jspecify.annotations.NullMarked;
