/**
 * Our copy of what registration-service tells of taxpayers: dated facts and determinations. The table {@code taxpayer_copy} is
 * also read by the filing module, together with the other sources of a return in one round trip.
 */
@NullMarked
package org.etax.declaration.taxpayer;

import org.jspecify.annotations.NullMarked;
