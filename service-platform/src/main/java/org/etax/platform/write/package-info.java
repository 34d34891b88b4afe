/** Writes that go to the database together, last in their transaction. */
@NullMarked
package org.etax.platform.write;

import org.jspecify.annotations.NullMarked;
