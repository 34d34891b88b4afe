/** Proof of payment that anybody can check: payment certificates, their numbers, verification codes and sealed bytes. */
@NullMarked
package org.etax.declaration.certificate;

import org.jspecify.annotations.NullMarked;
