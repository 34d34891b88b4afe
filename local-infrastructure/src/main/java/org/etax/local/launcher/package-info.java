/** What is behind {@code ./etax}: starts the whole system on one machine, watches it and stops it. */
@NullMarked
package org.etax.local.launcher;

import org.jspecify.annotations.NullMarked;
