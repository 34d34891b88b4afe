/** The legal calendar: working days, statutory holidays and filing deadlines. Knows no framework. */
@NullMarked
package org.etax.declaration.calendar;

import org.jspecify.annotations.NullMarked;
