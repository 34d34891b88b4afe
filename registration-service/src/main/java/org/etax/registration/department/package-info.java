/** Other departments that are asked: market regulation (市场监管) and public security (公安). */
@NullMarked
package org.etax.registration.department;

import org.jspecify.annotations.NullMarked;
