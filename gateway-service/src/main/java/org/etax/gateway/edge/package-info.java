/** What holds for every request at the door: trace, security headers, access log, and problems in two languages. */
@NullMarked
package org.etax.gateway.edge;

import org.jspecify.annotations.NullMarked;
