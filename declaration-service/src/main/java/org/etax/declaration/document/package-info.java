/** Kept bytes: what was signed, received or issued stays exactly as it was. */
@NullMarked
package org.etax.declaration.document;

import org.jspecify.annotations.NullMarked;
