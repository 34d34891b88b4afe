/**
 * The core collection system of Golden Tax III (金税三期核心征管), as {@code docs/contracts/golden-tax.md} says: slow,
 * rate-limited, closed for maintenance, and wrong when told to be.
 */
@NullMarked
package org.etax.simulators.goldentax;

import org.jspecify.annotations.NullMarked;
