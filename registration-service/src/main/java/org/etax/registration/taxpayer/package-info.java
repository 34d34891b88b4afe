/** Taxpayers: dated facts, determinations, and the claims that keep a code from being registered twice. */
@NullMarked
package org.etax.registration.taxpayer;

import org.jspecify.annotations.NullMarked;
