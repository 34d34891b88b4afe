/** Each act is one row: a repeat gets the first answer. */
@NullMarked
package org.etax.platform.command;

import org.jspecify.annotations.NullMarked;
