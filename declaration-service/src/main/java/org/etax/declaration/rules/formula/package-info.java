/** The formula language of rule packs: small, total, without loops; parsed here, compiled and run by the engine above. */
@NullMarked
package org.etax.declaration.rules.formula;

import org.jspecify.annotations.NullMarked;
