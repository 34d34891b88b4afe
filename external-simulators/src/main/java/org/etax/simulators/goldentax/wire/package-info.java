/** Reading and writing the core's XML, apart from what any message means. */
@NullMarked
package org.etax.simulators.goldentax.wire;

import org.jspecify.annotations.NullMarked;
