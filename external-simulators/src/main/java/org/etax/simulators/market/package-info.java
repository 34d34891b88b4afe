/** Market regulation (市场监管): the enterprise register. */
@NullMarked
package org.etax.simulators.market;

import org.jspecify.annotations.NullMarked;
