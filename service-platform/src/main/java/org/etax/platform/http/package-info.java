/** Calls to others over HTTP. */
@NullMarked
package org.etax.platform.http;

import org.jspecify.annotations.NullMarked;
