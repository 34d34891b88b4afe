/** When periodic jobs run. */
@NullMarked
package org.etax.platform.schedule;

import org.jspecify.annotations.NullMarked;
