/** What operators ask of every service. */
@NullMarked
package org.etax.platform.operations;

import org.jspecify.annotations.NullMarked;
