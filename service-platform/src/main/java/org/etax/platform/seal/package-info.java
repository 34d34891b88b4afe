/** Signatures over exact bytes (SM2 with SM3). */
@NullMarked
package org.etax.platform.seal;

import org.jspecify.annotations.NullMarked;
