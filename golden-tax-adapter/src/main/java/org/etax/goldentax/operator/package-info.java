/** Acts of operators, done once however often they are sent. */
@NullMarked
package org.etax.goldentax.operator;

import org.jspecify.annotations.NullMarked;
