/** The one door of the bureau: sessions, tokens, channels, limits, routing. */
@NullMarked
package org.etax.gateway;

import org.jspecify.annotations.NullMarked;
