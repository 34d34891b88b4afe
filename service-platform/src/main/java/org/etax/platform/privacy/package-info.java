/** Personal identifiers: encrypted, found by keyed hash, masked in lists. */
@NullMarked
package org.etax.platform.privacy;

import org.jspecify.annotations.NullMarked;
