/** Receipts of returns (申报回执): numbered, sealed, kept byte for byte, and checked by anybody who holds one. */
@NullMarked
package org.etax.declaration.receipt;

import org.jspecify.annotations.NullMarked;
