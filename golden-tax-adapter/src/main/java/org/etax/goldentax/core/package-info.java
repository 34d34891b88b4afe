/** The line to the legacy core: when and how fast it may be called, and what a call can come to. */
@NullMarked
package org.etax.goldentax.core;

import org.jspecify.annotations.NullMarked;
