/** Taking over taxpayers that the core knew before (期初数据). */
@NullMarked
package org.etax.goldentax.opening;

import org.jspecify.annotations.NullMarked;
