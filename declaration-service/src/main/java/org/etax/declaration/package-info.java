/** declaration-service: what is owed, returns that explain themselves, the ledger, payment and its certificates. */
@NullMarked
package org.etax.declaration;

import org.jspecify.annotations.NullMarked;
