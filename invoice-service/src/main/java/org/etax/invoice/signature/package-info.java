/** SM2 with SM3 (GM/T 0003, GM/T 0004): the seal over an invoice's bytes. */
@NullMarked
package org.etax.invoice.signature;

import org.jspecify.annotations.NullMarked;
