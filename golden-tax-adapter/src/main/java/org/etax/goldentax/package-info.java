/** golden-tax-adapter: keeps the legacy core in step, compares with it, and takes taxpayers over from it. */
@NullMarked
package org.etax.goldentax;

import org.jspecify.annotations.NullMarked;
