/** What every simulator does the same way: the caller's credential, problem documents, request size. */
@NullMarked
package org.etax.simulators.http;

import org.jspecify.annotations.NullMarked;
