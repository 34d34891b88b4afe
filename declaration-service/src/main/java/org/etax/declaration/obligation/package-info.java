/**
 * Obligations (申报义务): which returns are owed and when. They are derived from determinations and the calendar; nothing is
 * stored until a return fulfils one.
 */
@NullMarked
package org.etax.declaration.obligation;

import org.jspecify.annotations.NullMarked;
