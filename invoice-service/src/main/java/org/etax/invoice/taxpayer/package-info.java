/** What is known here of taxpayers: a copy of their dated facts, kept by event. */
@NullMarked
package org.etax.invoice.taxpayer;

import org.jspecify.annotations.NullMarked;
