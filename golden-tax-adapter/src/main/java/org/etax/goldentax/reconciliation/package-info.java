/** Proof that the owner, this service and the core hold the same (对账), and repair where they do not. */
@NullMarked
package org.etax.goldentax.reconciliation;

import org.jspecify.annotations.NullMarked;
